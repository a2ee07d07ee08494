package org.pullquote.ingest.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.platform.problem.Problems;

/** An import and its life: {@code queued → running → done}, or {@code failed} or {@code canceled} on the way. */
@Entity
@Table(schema = "desk", name = "import_job")
class ImportJob {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ImportStatus status = ImportStatus.QUEUED;

    @Enumerated(EnumType.STRING)
    private Format format;

    private @Nullable String name;

    /** Where it is fetched from; after redirects, where it was. */
    private @Nullable String address;

    private boolean publish;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private @Nullable String reason;
    private @Nullable String place;

    @Column(name = "read_items")
    private int readItems;

    /** Or as far as it can be read. */
    @Column(name = "read_to_end")
    private boolean readToEnd;

    protected ImportJob() {} // Hibernate

    ImportJob(NewImport order, Instant now) {
        this.id = order.id();
        this.format = order.format();
        this.name = order.name();
        this.address = order.address();
        this.publish = order.publish();
        this.createdAt = now;
        this.createdBy = order.by();
    }

    /** Is read from now on, in the format that it turned out to have. */
    void begin(Format recognised) {
        format = recognised;
        status = ImportStatus.RUNNING;
    }

    /** Has been fetched, from where it was in the end. */
    void fetched(String from, Format told) {
        address = from;
        format = told;
    }

    /** Has been read this much further. */
    void readOn(int items, boolean toEnd) {
        readItems += items;
        readToEnd = toEnd;
    }

    int readItems() {
        return readItems;
    }

    /** Whether there is more of it to read. */
    boolean isToRead() {
        return status.isOpen() && !readToEnd;
    }

    /** Cannot be read any further, and will have failed once what was read before is filed. */
    void stopReading(Unreadable unreadable) {
        status = ImportStatus.RUNNING;
        readToEnd = true;
        reason = unreadable.reason();
        place = unreadable.where();
    }

    /** Is over; that there was nothing in it may be a surprise. */
    void finish(Instant now) {
        end(reason == null ? ImportStatus.DONE : ImportStatus.FAILED, now);
        reason = reason == null && readItems == 0 ? "There are no items in it." : reason;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is over already */
    void cancel(Instant now) {
        if (!status.isOpen()) {
            throw Problems.conflict("import-over", "The import is over; there is nothing to cancel.");
        }
        end(ImportStatus.CANCELED, now);
    }

    private void end(ImportStatus last, Instant now) {
        status = last;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    Format format() {
        return format;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String address() {
        return address;
    }

    boolean isToPublish() {
        return publish;
    }

    ImportView view(ImportView.Counts counts, long waiting, long comments) {
        return new ImportView(
                id,
                status,
                format,
                name,
                address,
                publish,
                counts.total(),
                counts,
                waiting,
                status == ImportStatus.CANCELED ? readItems - counts.total() : 0,
                comments,
                createdAt,
                createdBy,
                finishedAt,
                reason,
                place,
                null);
    }
}
