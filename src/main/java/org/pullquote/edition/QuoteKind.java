package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a quote renders what was said. */
public enum QuoteKind {
    /** The words as said, a whole utterance in quotation marks. */
    @JsonProperty("direct")
    DIRECT,
    /** Some of the words as said, inside a sentence of the article. */
    @JsonProperty("mixed")
    MIXED,
    /** The sense of what was said, in the words of the article. */
    @JsonProperty("indirect")
    INDIRECT
}
