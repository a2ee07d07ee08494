package org.pullquote.desk.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.copy.WorkingCopy;

/** A working copy as it was saved once, by whom and when. */
@Entity
@Immutable
@Table(schema = "desk", name = "revision")
class Revision {
    /** Numbered from 1 within its article. */
    @Embeddable
    record Key(UUID article, int number) implements Serializable {}

    /** Who saved it, when, and why. */
    @Embeddable
    record Saved(
            @Column(name = "saved_at") Instant at,
            @Column(name = "saved_by") String by,
            @Nullable String note,
            @Column(name = "restored_from") @Nullable Integer restoredFrom) {}

    /** A revision without what it keeps. */
    record Row(
            int number,
            Instant at,
            String by,
            @Nullable String note,
            @Nullable Integer restoredFrom) {}

    @EmbeddedId
    private Key key;

    private Saved saved;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class) // is replaced as a whole, so that it need be neither copied nor compared
    private WorkingCopy copy;

    /** Those that it names, where they are found again when two are merged. */
    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID[] sources;

    protected Revision() {} // Hibernate

    Revision(Key key, Saved saved, WorkingCopy copy) {
        this.key = key;
        this.saved = saved;
        this.copy = copy;
        this.sources = copy.sources().toArray(UUID[]::new);
    }

    UUID article() {
        return key.article();
    }

    int number() {
        return key.number();
    }

    Saved saved() {
        return saved;
    }

    WorkingCopy copy() {
        return copy;
    }
}
