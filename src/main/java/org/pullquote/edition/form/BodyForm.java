package org.pullquote.edition.form;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The form in which an answer has an article's body. */
public enum BodyForm {
    @JsonProperty("blocks")
    BLOCKS,
    @JsonProperty("html")
    HTML,
    @JsonProperty("markdown")
    MARKDOWN,
    @JsonProperty("text")
    TEXT,
    @JsonProperty("none")
    NONE
}
