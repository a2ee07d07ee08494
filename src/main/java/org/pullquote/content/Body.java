package org.pullquote.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * The body of an article: its blocks in reading order. HTML, Markdown and plain text are renderings of it.
 *
 * <p>In JSON it is the array of its blocks.
 */
public record Body(@JsonValue List<Block> blocks) {
    /** A body without blocks. */
    public static final Body EMPTY = new Body(List.of());

    @JsonCreator
    public Body {
        blocks = List.copyOf(blocks);
    }
}
