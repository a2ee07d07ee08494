package org.pullquote.ingest.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a job has come. */
public enum ImportStatus {
    /** Taken in, and not read yet. */
    @JsonProperty("queued")
    QUEUED,
    /** Is read, and its items are filed. */
    @JsonProperty("running")
    RUNNING,
    /** Every item is accounted for. */
    @JsonProperty("done")
    DONE,
    /** What was sent could not be read, or not to its end; what was read before is accounted for. */
    @JsonProperty("failed")
    FAILED,
    /** Stopped by an editor; what had been filed by then stays. */
    @JsonProperty("canceled")
    CANCELED;

    boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
