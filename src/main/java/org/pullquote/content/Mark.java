package org.pullquote.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run of text carries beside its characters. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Mark.Bold.class),
    @JsonSubTypes.Type(Mark.Italic.class),
    @JsonSubTypes.Type(Mark.Link.class),
    @JsonSubTypes.Type(Mark.QuoteRef.class)
})
@Schema(oneOf = {Mark.Bold.class, Mark.Italic.class, Mark.Link.class, Mark.QuoteRef.class})
public sealed interface Mark {
    /** Strong importance. */
    @JsonTypeName("bold")
    record Bold() implements Mark {}

    /** Stress, a foreign word, a title of a work. */
    @JsonTypeName("italic")
    record Italic() implements Mark {}

    /** A hyperlink; {@code href} is an absolute http, https, mailto or tel address, or a path. */
    @JsonTypeName("link")
    @Schema(name = "LinkMark")
    record Link(String href) implements Mark {
        public Link {
            href = Addresses.withScheme(Absent.orEmpty(href));
        }
    }

    /** The words of a quote. Derived from the quote's anchors when a document is rendered, never stored. */
    @JsonTypeName("quote")
    record QuoteRef(UUID quote) implements Mark {}
}
