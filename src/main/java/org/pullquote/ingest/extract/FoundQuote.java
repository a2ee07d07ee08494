package org.pullquote.ingest.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.QuoteKind;

/**
 * Words that an article lays to somebody.
 *
 * @param kind how they are given
 * @param content the words themselves: of direct and mixed quotes those between the marks, never the marks; several
 *     spans where an attribution parts them
 * @param passage all that is attributed, as printed: marks included, and around quoted words the words that carry them
 * @param cue the words that announce them; none where the quote goes on from the one before
 * @param cueText the cue as printed, empty without one
 * @param speaker who said it; none where the words for the speaker are too vague to be a source
 * @param speakerSpan the words that stand there for the speaker, maybe a pronoun
 * @param speakerRole the speaker's role, as printed here or else where the speaker is first named
 * @param via the sources through which it came, nearest first
 * @param saidOn the day on which it was said, where the text or its date tell
 * @param saidIn the words for where it was said
 * @param continued whether it goes on with the speaker of the quote before
 * @param confidence about the share of quotes found in this way that are right, 0 to 1
 */
public record FoundQuote(
        QuoteKind kind,
        List<Span> content,
        List<Span> passage,
        @Nullable Span cue,
        String cueText,
        @Nullable FoundSource speaker,
        @Nullable Span speakerSpan,
        @Nullable String speakerRole,
        List<FoundSource> via,
        @Nullable LocalDate saidOn,
        @Nullable Span saidIn,
        boolean continued,
        double confidence) {
    public FoundQuote {
        content = List.copyOf(content);
        passage = List.copyOf(passage);
        via = List.copyOf(via);
    }
}
