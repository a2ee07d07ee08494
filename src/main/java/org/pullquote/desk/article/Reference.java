package org.pullquote.desk.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That an article names something by id, or has it as a part. */
@Entity
@Immutable
@Table(schema = "desk", name = "reference")
class Reference {
    @Embeddable
    record Key(UUID article, UUID subject) implements Serializable {}

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // queries read it
    private Key key;

    protected Reference() {} // Hibernate

    Reference(Key key) {
        this.key = key;
    }
}
