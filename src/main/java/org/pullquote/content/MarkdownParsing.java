package org.pullquote.content;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown (CommonMark with the tables of GitHub) as a body, by way of HTML: what HTML it holds is cleaned as
 * {@link HtmlParsing} cleans it.
 *
 * <p>An image alone in its paragraph is an image with its title as caption. A link alone in its paragraph with the title
 * {@code embed} or {@code related} is that block.
 */
public final class MarkdownParsing {
    /** Blocks in blocks, and marks in marks; deeper ones are text. */
    private static final int MAX_NESTING = 64;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownParsing() {}

    /** @throws InvalidBody if the text is longer than {@link InputSize#MAX} */
    public static Body parse(String markdown) {
        InputSize.check(markdown);
        return HtmlParsing.parse(RENDERER.render(PARSER.parse(markdown)));
    }
}
