package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source in an article: the part it plays there, and where the text names it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceMention(
        UUID id,
        String slug,
        SourceKind kind,
        @Nullable String name,
        @Nullable String description,
        Part role,
        List<Place> mentions) {

    /** The foremost part that a source plays in an article. */
    public enum Part {
        @JsonProperty("speaker")
        SPEAKER,
        /** Stands in the chain that a quote came through. */
        @JsonProperty("via")
        VIA,
        @JsonProperty("credit")
        CREDIT,
        @JsonProperty("mentioned")
        MENTIONED
    }

    /** Code points of the article's plain text, half open. */
    public record Place(int start, int end) {}
}
