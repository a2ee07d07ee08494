package org.pullquote.ingest.draft;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.copy.WorkingQuote;
import org.pullquote.edition.QuoteOrigin;

/** The quotes that an earlier import found in an article, by which those that are found now are known again. */
final class FoundBefore {
    private final Map<Known, Deque<WorkingQuote>> quotes = new HashMap<>();

    /** Who said which words. */
    private record Known(String words, @Nullable UUID speaker) {
        static Known of(WorkingQuote quote) {
            return new Known(quote.text(), quote.said().speaker());
        }
    }

    FoundBefore(WorkingCopy copy) {
        copy.quotes().stream()
                .filter(quote -> quote.origin() == QuoteOrigin.EXTRACTED)
                .sorted(WorkingQuote.READING_ORDER)
                .forEach(quote -> quotes.computeIfAbsent(Known.of(quote), _ -> new ArrayDeque<>())
                        .add(quote));
    }

    /** As the next of the same words by the same speaker, if there is one: with its id, and how far it is known to be true. */
    WorkingQuote kept(WorkingQuote found) {
        var same = quotes.getOrDefault(Known.of(found), new ArrayDeque<>()).poll();
        return same == null ? found : found.as(same);
    }
}
