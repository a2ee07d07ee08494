package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who found a quote in the text. */
public enum QuoteOrigin {
    @JsonProperty("editor")
    EDITOR,
    @JsonProperty("extracted")
    EXTRACTED
}
