package org.pullquote.edition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the log tells when one edition takes the place of another. */
record EditionChanges(Optional<Edition> before, Edition after) {

    /** Takes one row for the log. */
    interface Sink {
        void append(ChangeType type, UUID subject, String url, @Nullable String reason);
    }

    void forEach(Sink sink) {
        var url = Urls.article(after.slug());
        sink.append(
                before.isPresent() ? ChangeType.ARTICLE_UPDATED : ChangeType.ARTICLE_PUBLISHED, after.id(), url, null);
        quotes(sink);
        var known = new HashSet<UUID>();
        before.ifPresent(edition -> edition.corrections().forEach(correction -> known.add(correction.id())));
        after.corrections().stream()
                .filter(correction -> !known.contains(correction.id()))
                .forEach(correction ->
                        sink.append(ChangeType.CORRECTION_PUBLISHED, correction.id(), url, correction.text()));
    }

    private void quotes(Sink sink) {
        Map<UUID, Edition.Quote> known = new LinkedHashMap<>();
        before.ifPresent(edition -> edition.quotes().forEach(quote -> known.put(quote.id(), quote)));
        for (var quote : after.quotes()) {
            var earlier = known.remove(quote.id());
            var retracted = quote.status() == QuoteStatus.RETRACTED;
            if (earlier == null) {
                sink.append(ChangeType.QUOTE_PUBLISHED, quote.id(), Urls.quote(quote.id()), null);
            } else if (retracted && earlier.status() != QuoteStatus.RETRACTED) {
                sink.append(ChangeType.QUOTE_RETRACTED, quote.id(), Urls.quote(quote.id()), quote.statusReason());
            } else if (!quote.text().equals(earlier.text())) {
                sink.append(ChangeType.QUOTE_CORRECTED, quote.id(), Urls.quote(quote.id()), null);
            } else if (!quote.equals(earlier)) {
                sink.append(ChangeType.QUOTE_UPDATED, quote.id(), Urls.quote(quote.id()), null);
            }
        }
        known.keySet().forEach(gone -> sink.append(ChangeType.QUOTE_WITHDRAWN, gone, Urls.quote(gone), null));
    }
}
