package org.pullquote.ingest.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Format;
import org.pullquote.platform.paging.Page;

/**
 * An import and how far it has come.
 *
 * @param format in which it was read; {@code auto} until that is known
 * @param url where it was fetched from, if it was not sent
 * @param total how many items are accounted for: the sum of the counts, always
 * @param waiting how many items have been read and not been filed yet
 * @param left how many items had been read and were left undone when it was canceled: with the total, all that were read
 * @param comments how many comments the source has for what was read; they are not imported
 * @param reason why it failed, or will have once nothing waits, in a sentence, and {@code where} in what was sent; or that there
 *     was nothing in it
 * @param items what became of each, in the order of the source; only where one import is read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        ImportStatus status,
        Format format,
        @Nullable String name,
        @Nullable String url,
        boolean publish,
        long total,
        Counts counts,
        long waiting,
        long left,
        long comments,
        Instant createdAt,
        String createdBy,
        @Nullable Instant finishedAt,
        @Nullable String reason,
        @Nullable String where,
        @Nullable Page<Item> items) {

    /** How many items had which outcome. */
    @Schema(name = "ImportCounts")
    public record Counts(long created, long updated, long unchanged, long skipped, long failed) {
        @JsonIgnore
        long total() {
            return of(EnumSet.allOf(Outcome.class));
        }

        /** How many had one of these. */
        long of(Collection<Outcome> outcomes) {
            return outcomes.stream()
                    .mapToLong(outcome -> switch (outcome) {
                        case CREATED -> created;
                        case UPDATED -> updated;
                        case UNCHANGED -> unchanged;
                        case SKIPPED -> skipped;
                        case FAILED -> failed;
                    })
                    .sum();
        }
    }

    /**
     * What became of an item.
     *
     * @param ref what the source calls it
     * @param article the working copy that it became or already was
     * @param address where the source shows it; what it became can be redirected to from there
     * @param reason why it failed or was skipped, or what was left out of what was filed
     * @param where the place in the source, if it failed and that can be told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportItem")
    public record Item(
            String ref,
            Outcome outcome,
            @Nullable UUID article,
            @Nullable String address,
            @Nullable String reason,
            @Nullable String where) {}

    /** Whether nothing more will happen. */
    @JsonIgnore
    public boolean isOver() {
        return !status.isOpen();
    }

    ImportView with(Page<Item> page) {
        return new ImportView(
                id,
                status,
                format,
                name,
                url,
                publish,
                total,
                counts,
                waiting,
                left,
                comments,
                createdAt,
                createdBy,
                finishedAt,
                reason,
                where,
                page);
    }
}
