package org.pullquote.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One block of a body. Its id is unique within the body and stays with the block through edits. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Block.Paragraph.class),
    @JsonSubTypes.Type(Block.Heading.class),
    @JsonSubTypes.Type(Block.ListBlock.class),
    @JsonSubTypes.Type(Block.BlockQuote.class),
    @JsonSubTypes.Type(Block.Image.class),
    @JsonSubTypes.Type(Block.Embed.class),
    @JsonSubTypes.Type(Block.Code.class),
    @JsonSubTypes.Type(Block.Table.class),
    @JsonSubTypes.Type(Block.Divider.class),
    @JsonSubTypes.Type(Block.Related.class)
})
public sealed interface Block {
    /** Unique within the body, for example {@code b1}. */
    String id();

    /** Running text. */
    @JsonTypeName("paragraph")
    record Paragraph(String id, List<Run> content) implements Block {}

    /** A heading inside the body; {@code level} is 2 to 6, as the title is level 1. */
    @JsonTypeName("heading")
    record Heading(String id, int level, List<Run> content) implements Block {}

    /** A list, each item of which is one line of running text. */
    @JsonTypeName("list")
    record ListBlock(String id, boolean ordered, List<Item> items) implements Block {
        /** One item. */
        public record Item(List<Run> content) {}
    }

    /** A passage set off as quoted; {@code cite} is the address it was taken from. */
    @JsonTypeName("blockquote")
    record BlockQuote(
            String id, List<Run> content, @Nullable String cite) implements Block {}

    /** A picture: {@code src} or {@code media} (of the media library) says which one. Caption and credit are text. */
    @JsonTypeName("image")
    record Image(
            String id,
            @Nullable String src,
            @Nullable UUID media,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit)
            implements Block {}

    /** Something shown from elsewhere by its address: a video, a post, a map. */
    @JsonTypeName("embed")
    record Embed(String id, String url, @Nullable String title) implements Block {}

    /** Preformatted text, in a language if one is named. */
    @JsonTypeName("code")
    record Code(String id, @Nullable String language, String text) implements Block {}

    /** A table; with {@code header}, its first row names the columns. */
    @JsonTypeName("table")
    record Table(String id, boolean header, List<Row> rows) implements Block {
        /** One row. */
        public record Row(List<Cell> cells) {}

        /** One cell. */
        public record Cell(List<Run> content) {}
    }

    /** A thematic break. */
    @JsonTypeName("divider")
    record Divider(String id) implements Block {}

    /** A pointer to further reading, placed in the text. */
    @JsonTypeName("related")
    record Related(String id, String title, String url) implements Block {}
}
