package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a source is. */
public enum SourceKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organization")
    ORGANIZATION,
    @JsonProperty("agency")
    AGENCY,
    @JsonProperty("outlet")
    OUTLET,
    @JsonProperty("document")
    DOCUMENT,
    /** Has a description only, and no field that could keep its name. */
    @JsonProperty("anonymous")
    ANONYMOUS
}
