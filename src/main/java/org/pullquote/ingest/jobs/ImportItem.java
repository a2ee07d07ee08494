package org.pullquote.ingest.jobs;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.archive.Line;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.ReadArticle;

/** An article on its way in, and what became of it. */
@Entity
@Table(schema = "desk", name = "import_item")
class ImportItem {
    /** Numbered from 1 within its job. */
    @Embeddable
    record Key(UUID job, int position) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String ref;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class) // is replaced as a whole, so that it need be neither copied nor compared
    private @Nullable ReadArticle article;

    /** Of an export of our own, in place of the article. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Line line;

    private short attempts;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable UUID filed;
    private @Nullable String reason;
    private @Nullable String place;
    private @Nullable String address;

    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private int comments;

    protected ImportItem() {} // Hibernate

    /** What is no article is accounted for at once. */
    ImportItem(Key key, Entry entry) {
        this.key = key;
        this.ref = entry.ref();
        switch (entry) {
            case Entry.Article given -> {
                var read = given.article();
                article = read;
                address = read.address();
                comments = read.comments();
            }
            case Entry.Archived archived -> {
                line = archived.line();
                place = archived.where();
            }
            case Entry.Skipped skipped -> end(Outcome.SKIPPED, null, skipped.reason());
            case Entry.Failed failed -> {
                end(Outcome.FAILED, null, failed.reason());
                place = failed.where();
            }
        }
    }

    Key key() {
        return key;
    }

    ReadArticle article() {
        return Objects.requireNonNull(article, "An item that waits has what was read");
    }

    @Nullable
    Line line() {
        return line;
    }

    boolean isWaiting() {
        return outcome == null;
    }

    /** Is accounted for. */
    final void end(Outcome last, @Nullable UUID workingCopy, @Nullable String why) {
        outcome = last;
        filed = workingCopy;
        reason = why;
        article = null;
        line = null;
        place = last == Outcome.FAILED ? place : null;
    }

    /** Counts an attempt that failed for no reason of its own, and tells how many there were. */
    int countAttempt() {
        return ++attempts;
    }

    ImportView.Item view() {
        return new ImportView.Item(ref, Objects.requireNonNull(outcome), filed, address, reason, place);
    }
}
