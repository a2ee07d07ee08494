package org.pullquote.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the log tells when one edition takes the place of another.
 *
 * @param outdated quotes that were public and are delivered otherwise now
 * @param keys the surrogate keys that this purges
 */
record EditionChanges(Optional<Edition> before, Edition after, Set<UUID> outdated, Set<String> keys) {

    /** @param url of the article */
    void forEach(String url, Consumer<ChangeLog.Row> log) {
        var type = before.isPresent() ? ChangeType.ARTICLE_UPDATED : ChangeType.ARTICLE_PUBLISHED;
        log.accept(new ChangeLog.Row(type, after.id(), url, keys));
        var known = new LinkedHashMap<UUID, CorrectionDocument>();
        before.ifPresent(
                edition -> edition.corrections().forEach(correction -> known.put(correction.id(), correction)));
        quotes(reasons(known.keySet()), log);
        corrections(known, url, log);
    }

    private void corrections(Map<UUID, CorrectionDocument> known, String url, Consumer<ChangeLog.Row> log) {
        for (var correction : after.corrections()) {
            var earlier = known.remove(correction.id());
            if (!correction.equals(earlier)) {
                var type = earlier == null ? ChangeType.CORRECTION_PUBLISHED : ChangeType.CORRECTION_UPDATED;
                log.accept(row(type, correction.id(), url, correction.text()));
            }
        }
        known.keySet().forEach(gone -> log.accept(row(ChangeType.CORRECTION_WITHDRAWN, gone, url, null)));
    }

    /** The texts of the corrections that were not public before, by the quotes that they name. */
    private Map<UUID, String> reasons(Set<UUID> known) {
        var reasons = new HashMap<UUID, String>();
        after.corrections().stream()
                .filter(correction -> correction.quote() != null && !known.contains(correction.id()))
                .forEach(correction -> reasons.put(correction.quote(), correction.text()));
        return reasons;
    }

    private void quotes(Map<UUID, String> reasons, Consumer<ChangeLog.Row> log) {
        Map<UUID, Edition.Quote> known = new LinkedHashMap<>();
        before.ifPresent(edition -> edition.quotes().forEach(quote -> known.put(quote.id(), quote)));
        for (var quote : after.quotes()) {
            var earlier = known.remove(quote.id());
            if (earlier == null) {
                log.accept(row(ChangeType.QUOTE_PUBLISHED, quote, null));
            } else {
                changed(earlier, quote, reasons.get(quote.id())).forEach(log);
            }
        }
        known.values().forEach(gone -> log.accept(row(ChangeType.QUOTE_WITHDRAWN, gone, null)));
    }

    /** @param correction the text of a new correction that names the quote */
    private List<ChangeLog.Row> changed(Edition.Quote earlier, Edition.Quote quote, @Nullable String correction) {
        var rows = new ArrayList<ChangeLog.Row>();
        if (correction != null || !quote.text().equals(earlier.text())) {
            rows.add(row(ChangeType.QUOTE_CORRECTED, quote, correction));
        }
        if (became(QuoteStatus.RETRACTED, earlier, quote)) {
            rows.add(row(ChangeType.QUOTE_RETRACTED, quote, quote.statusReason()));
        }
        if (became(QuoteStatus.DISPUTED, earlier, quote)) {
            rows.add(row(ChangeType.QUOTE_DISPUTED, quote, quote.statusReason()));
        }
        return rows.isEmpty() && outdated.contains(quote.id()) ? List.of(updated(quote)) : rows;
    }

    /** That a quote is delivered otherwise, be it by what it shows of others. */
    static ChangeLog.Row updated(Edition.Quote quote) {
        return row(ChangeType.QUOTE_UPDATED, quote, null);
    }

    private static boolean became(QuoteStatus status, Edition.Quote earlier, Edition.Quote quote) {
        return quote.status() == status && earlier.status() != status;
    }

    private static ChangeLog.Row row(ChangeType type, Edition.Quote quote, @Nullable String reason) {
        return row(type, quote.id(), Urls.quote(quote.id()), reason);
    }

    private static ChangeLog.Row row(ChangeType type, UUID subject, String url, @Nullable String reason) {
        return new ChangeLog.Row(type, subject, url, reason, Set.of());
    }
}
