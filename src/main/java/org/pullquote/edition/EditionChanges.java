package org.pullquote.edition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the log tells when one edition takes the place of another.
 *
 * @param keys the surrogate keys that this purges
 */
record EditionChanges(Optional<Edition> before, Edition after, Set<String> keys) {

    void forEach(Consumer<ChangeLog.Row> log) {
        var url = Urls.article(after.slug());
        var type = before.isPresent() ? ChangeType.ARTICLE_UPDATED : ChangeType.ARTICLE_PUBLISHED;
        log.accept(new ChangeLog.Row(type, after.id(), url, keys));
        quotes(log);
        var known = new HashSet<UUID>();
        before.ifPresent(edition -> edition.corrections().forEach(correction -> known.add(correction.id())));
        after.corrections().stream()
                .filter(correction -> !known.contains(correction.id()))
                .forEach(correction ->
                        log.accept(row(ChangeType.CORRECTION_PUBLISHED, correction.id(), url, correction.text())));
    }

    private void quotes(Consumer<ChangeLog.Row> log) {
        Map<UUID, Edition.Quote> known = new LinkedHashMap<>();
        before.ifPresent(edition -> edition.quotes().forEach(quote -> known.put(quote.id(), quote)));
        for (var quote : after.quotes()) {
            var earlier = known.remove(quote.id());
            var retracted = quote.status() == QuoteStatus.RETRACTED;
            if (earlier == null) {
                log.accept(row(ChangeType.QUOTE_PUBLISHED, quote.id(), Urls.quote(quote.id()), null));
            } else if (retracted && earlier.status() != QuoteStatus.RETRACTED) {
                log.accept(row(ChangeType.QUOTE_RETRACTED, quote.id(), Urls.quote(quote.id()), quote.statusReason()));
            } else if (!quote.text().equals(earlier.text())) {
                log.accept(row(ChangeType.QUOTE_CORRECTED, quote.id(), Urls.quote(quote.id()), null));
            } else if (!quote.equals(earlier)) {
                log.accept(row(ChangeType.QUOTE_UPDATED, quote.id(), Urls.quote(quote.id()), null));
            }
        }
        known.keySet().forEach(gone -> log.accept(row(ChangeType.QUOTE_WITHDRAWN, gone, Urls.quote(gone), null)));
    }

    private static ChangeLog.Row row(ChangeType type, UUID subject, String url, @Nullable String reason) {
        return new ChangeLog.Row(type, subject, url, reason, Set.of());
    }
}
