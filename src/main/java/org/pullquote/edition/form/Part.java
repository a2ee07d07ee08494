package org.pullquote.edition.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of an article that an answer may include. */
@Schema(name = "ArticlePart")
public enum Part {
    @JsonProperty("quotes")
    QUOTES("quotes"),
    @JsonProperty("sources")
    SOURCES("sources"),
    @JsonProperty("links")
    LINKS("links"),
    @JsonProperty("corrections")
    CORRECTIONS("corrections");

    private final String member;

    Part(String member) {
        this.member = member;
    }

    /** The member of the document that holds it. */
    public String member() {
        return member;
    }
}
