package org.pullquote.ingest.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What is known of a source item since it was imported. */
@Entity
@Table(schema = "desk", name = "imported")
class Imported {
    @Id
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private String source;

    private String digest;
    private UUID article;
    private int revision;

    protected Imported() {} // Hibernate

    Imported(String source, String digest, UUID article, int revision) {
        this.source = source;
        this.article = article;
        change(digest, revision);
    }

    final void change(String said, int made) {
        this.digest = said;
        this.revision = made;
    }

    String digest() {
        return digest;
    }

    UUID article() {
        return article;
    }

    int revision() {
        return revision;
    }
}
