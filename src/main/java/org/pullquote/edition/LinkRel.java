package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the linked page relates to the article. */
public enum LinkRel {
    @JsonProperty("related")
    RELATED,
    @JsonProperty("background")
    BACKGROUND,
    @JsonProperty("source-document")
    SOURCE_DOCUMENT,
    @JsonProperty("follow-up")
    FOLLOW_UP,
    @JsonProperty("correction-of")
    CORRECTION_OF,
    @JsonProperty("external")
    EXTERNAL
}
