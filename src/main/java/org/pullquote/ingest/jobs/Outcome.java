package org.pullquote.ingest.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of an item. */
public enum Outcome {
    /** A new working copy. */
    @JsonProperty("created")
    CREATED,
    /** The working copy of an earlier import, brought up to date. */
    @JsonProperty("updated")
    UPDATED,
    /** It was imported before, and says the same. */
    @JsonProperty("unchanged")
    UNCHANGED,
    /** It was left alone on purpose; the reason says why. */
    @JsonProperty("skipped")
    SKIPPED,
    /** It could not be filed; the reason says why. */
    @JsonProperty("failed")
    FAILED
}
