package org.pullquote.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One block of a body. Its id is unique within the body and stays with the block through edits; empty until a body
 * gives one out. What JSON leaves out is empty, and checked when the blocks become a {@link Body}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
@Schema(
        oneOf = {
            Block.Paragraph.class,
            Block.Heading.class,
            Block.ListBlock.class,
            Block.BlockQuote.class,
            Block.Image.class,
            Block.Embed.class,
            Block.Code.class,
            Block.Table.class,
            Block.Divider.class,
            Block.Related.class
        })
public sealed interface Block {
    /** Unique within the body, for example {@code b1}. */
    String id();

    /** Running text. */
    @JsonTypeName("paragraph")
    record Paragraph(
            @JsonSetter(nulls = Nulls.AS_EMPTY) String id,
            @JsonSetter(contentNulls = Nulls.FAIL) List<Run> content) implements Block {
        public Paragraph {
            id = Absent.orEmpty(id);
            content = Absent.orEmpty(content);
        }
    }

    /** A heading inside the body; {@code level} is 2 to 6, as the title is level 1. */
    @JsonTypeName("heading")
    record Heading(
            @JsonSetter(nulls = Nulls.AS_EMPTY) String id,
            int level,
            @JsonSetter(contentNulls = Nulls.FAIL) List<Run> content)
            implements Block {
        public Heading {
            id = Absent.orEmpty(id);
            content = Absent.orEmpty(content);
        }
    }

    /** A list, each item of which is one line of running text. */
    @JsonTypeName("list")
    record ListBlock(
            @JsonSetter(nulls = Nulls.AS_EMPTY) String id,
            boolean ordered,
            @JsonSetter(contentNulls = Nulls.FAIL) List<Item> items)
            implements Block {
        public ListBlock {
            id = Absent.orEmpty(id);
            items = Absent.orEmpty(items);
        }

        /** One item. */
        @Schema(name = "ListItem")
        public record Item(
                @JsonSetter(contentNulls = Nulls.FAIL) List<Run> content) {
            public Item {
                content = Absent.orEmpty(content);
            }
        }
    }

    /** A passage set off as quoted; {@code cite} is the address it was taken from. */
    @JsonTypeName("blockquote")
    record BlockQuote(
            @JsonSetter(nulls = Nulls.AS_EMPTY) String id,
            @JsonSetter(contentNulls = Nulls.FAIL) List<Run> content,
            @Nullable String cite)
            implements Block {
        public BlockQuote {
            id = Absent.orEmpty(id);
            content = Absent.orEmpty(content);
            cite = cite == null ? null : Addresses.withScheme(cite);
        }
    }

    /**
     * A picture: {@code src} or {@code media} (of the media library) says which one. Caption and credit are text. With
     * neither address, it is what a page said about a picture that did not come along.
     *
     * @param picture what the media library knows of it; in a document that is delivered, and nowhere else
     */
    @JsonTypeName("image")
    record Image(
            @JsonSetter(nulls = Nulls.AS_EMPTY) String id,
            @Nullable String src,
            @Nullable UUID media,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable Picture picture)
            implements Block {
        public Image {
            id = Absent.orEmpty(id);
            src = src == null ? null : Addresses.withScheme(src);
        }

        /** As an editor writes it. */
        public Image(
                String id,
                @Nullable String src,
                @Nullable UUID media,
                @Nullable String alt,
                @Nullable String caption,
                @Nullable String credit) {
            this(id, src, media, alt, caption, credit, null);
        }

        /** What is left of it if the media library has no images but these; nothing, if nothing else was said. */
        Optional<Image> limitedTo(Set<UUID> there) {
            return media == null || there.contains(media) ? Optional.of(this) : of(src, null);
        }

        /** The same of another address, or of none; nothing, if nothing else was said. */
        Optional<Image> from(@Nullable String address) {
            return of(address, media);
        }

        private Optional<Image> of(@Nullable String address, @Nullable UUID image) {
            return address == null && image == null && caption == null && credit == null
                    ? Optional.empty()
                    : Optional.of(new Image(id, address, image, alt, caption, credit));
        }

        Image with(@Nullable Picture known) {
            return new Image(id, src, media, alt, caption, credit, known);
        }
    }

    /** Something shown from elsewhere by its address: a video, a post, a map. */
    @JsonTypeName("embed")
    record Embed(
            @JsonSetter(nulls = Nulls.AS_EMPTY) String id,
            String url,
            @Nullable String title) implements Block {
        public Embed {
            id = Absent.orEmpty(id);
            url = Absent.orEmpty(url);
        }
    }

    /** Preformatted text, in a language if one is named. */
    @JsonTypeName("code")
    record Code(
            @JsonSetter(nulls = Nulls.AS_EMPTY) String id,
            @Nullable String language,
            String text) implements Block {
        public Code {
            id = Absent.orEmpty(id);
            text = Absent.orEmpty(text);
        }
    }

    /** A table; with {@code header}, its first row names the columns. */
    @JsonTypeName("table")
    record Table(
            @JsonSetter(nulls = Nulls.AS_EMPTY) String id,
            boolean header,
            @JsonSetter(contentNulls = Nulls.FAIL) List<Row> rows)
            implements Block {
        public Table {
            id = Absent.orEmpty(id);
            rows = Absent.orEmpty(rows);
        }

        /** One row. */
        @Schema(name = "TableRow")
        public record Row(
                @JsonSetter(contentNulls = Nulls.FAIL) List<Cell> cells) {
            public Row {
                cells = Absent.orEmpty(cells);
            }

            boolean hasText() {
                return cells.stream().anyMatch(cell -> !cell.content().isEmpty());
            }
        }

        /** One cell. */
        @Schema(name = "TableCell")
        public record Cell(
                @JsonSetter(contentNulls = Nulls.FAIL) List<Run> content) {
            public Cell {
                content = Absent.orEmpty(content);
            }
        }
    }

    /** A thematic break. */
    @JsonTypeName("divider")
    record Divider(@JsonSetter(nulls = Nulls.AS_EMPTY) String id) implements Block {
        public Divider {
            id = Absent.orEmpty(id);
        }
    }

    /** A pointer to further reading, placed in the text. */
    @JsonTypeName("related")
    record Related(@JsonSetter(nulls = Nulls.AS_EMPTY) String id, String title, String url) implements Block {
        public Related {
            id = Absent.orEmpty(id);
            title = Absent.orEmpty(title);
            url = Addresses.withScheme(Absent.orEmpty(url));
        }
    }
}
