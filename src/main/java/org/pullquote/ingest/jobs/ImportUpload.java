package org.pullquote.ingest.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was sent, until it has been read. */
@Entity
@Immutable
@Table(schema = "desk", name = "import_upload")
class ImportUpload {
    @Id
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private UUID job;

    private byte[] content;

    protected ImportUpload() {} // Hibernate

    ImportUpload(UUID job, byte[] content) {
        this.job = job;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
