package org.pullquote.desk.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an article is in its life. */
public enum Status {
    /** Never published, and not going to be yet. */
    @JsonProperty("draft")
    DRAFT,
    /** Will be published at a time. */
    @JsonProperty("scheduled")
    SCHEDULED,
    /** Is ready, and held back until its embargo ends. */
    @JsonProperty("embargoed")
    EMBARGOED,
    @JsonProperty("published")
    PUBLISHED,
    /** Was published and no longer is. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
