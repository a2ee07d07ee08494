package org.pullquote.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.jobs.FileImports;
import org.pullquote.ingest.jobs.ImportStatus;
import org.pullquote.ingest.jobs.ImportView;
import org.pullquote.ingest.read.Unreadable;

/** What became of each place that was to be imported, in lines that begin with it. */
record ImportReport(PrintWriter out) {
    void tell(String place, String sentence) {
        out.println(place + ": " + sentence);
    }

    void unreadable(String place, Unreadable unreadable) {
        tell(place, told(unreadable.reason(), unreadable.where()));
    }

    void found(String place, FileImports.Found found) {
        tell(
                place,
                "%s in %s: %d to be filed, %d to be skipped, %d unreadable. Nothing was filed."
                        .formatted(
                                Amount.of(found.items(), "item"),
                                found.format(),
                                found.articles(),
                                found.skipped(),
                                found.failed()));
    }

    /** @param failures the first of them */
    void over(String place, ImportView job, List<ImportView.Item> failures) {
        var counts = job.counts();
        tell(
                place,
                "%s: %d created, %d updated, %d unchanged, %d skipped, %d failed."
                        .formatted(
                                Amount.of(job.total(), "item"),
                                counts.created(),
                                counts.updated(),
                                counts.unchanged(),
                                counts.skipped(),
                                counts.failed()));
        if (job.comments() > 0) {
            out.printf("  Comments, which are not imported: %d.%n", job.comments());
        }
        failures.forEach(item -> out.printf("  %s failed: %s%n", item.ref(), told(item.reason(), item.where())));
        if (job.reason() != null) {
            out.println("  " + end(job) + told(job.reason(), job.where()));
        }
        if (job.status() == ImportStatus.CANCELED) {
            out.printf(
                    "  It was canceled: %s that had been read, and what was not read yet, were left undone.%n",
                    Amount.of(job.left(), "item"));
        }
    }

    private static String end(ImportView job) {
        if (job.status() == ImportStatus.DONE) {
            return "";
        }
        return job.total() + job.waiting() == 0 ? "It could not be read: " : "It could not be read to its end: ";
    }

    private static String told(@Nullable String reason, @Nullable String where) {
        return where == null ? String.valueOf(reason) : "%s (%s)".formatted(reason, where);
    }
}
