package org.pullquote.content;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * HTML as a body. It keeps what the content model can say and nothing else, so that what comes out is safe however the
 * HTML was made: scripts, styles, forms and everything else unknown leave at most their text; frames, videos and
 * recordings become embeds; addresses a body does not allow are dropped. Items of nested lists become items of the
 * outermost; two line breaks in a row part paragraphs.
 *
 * <p>Elements nested deeper than 256 are parsed as siblings; the tree is walked without recursion.
 */
public final class HtmlParsing {
    private static final int MAX_DEPTH = 256;

    /** Without meaning for a reader, text included. */
    private static final String DROPPED = "script, style, noscript, template, head > title, svg, math, canvas, "
            + "button, input, select, textarea, datalist, object:not([data]), map, dialog, [hidden]";

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "legend",
            "main",
            "nav",
            "p",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr");

    private HtmlParsing() {}

    /**
     * A body from a fragment or a whole document; addresses are kept as they are written.
     *
     * @throws InvalidBody if the HTML is longer than {@link InputSize#MAX}
     */
    public static Body parse(String html) {
        return parse(html, "");
    }

    /**
     * A body from a fragment or a whole document.
     *
     * @param base the address of the document, against which relative addresses are resolved; empty to leave them
     * @throws InvalidBody if the HTML is longer than {@link InputSize#MAX}
     */
    public static Body parse(String html, String base) {
        InputSize.check(html);
        var document = Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        document.select(DROPPED).remove();
        return parse(document.body());
    }

    /** A body from what an element of a parsed page holds; the element is left as it is. */
    public static Body parse(Element root) {
        var walk = new Walk(new HtmlBlocks());
        root.traverse(walk);
        return walk.blocks.body();
    }

    /** Tells {@link HtmlBlocks} what begins and ends; within an element that was taken as a whole it is silent. */
    private static final class Walk implements NodeVisitor {
        private final HtmlBlocks blocks;
        private @Nullable Node taken;

        Walk(HtmlBlocks blocks) {
            this.blocks = blocks;
        }

        @Override
        public void head(Node node, int depth) {
            if (taken != null) {
                return;
            }
            if (node instanceof TextNode text) {
                blocks.text(text.getWholeText());
            } else if (node instanceof Element element) {
                if (HtmlObjects.block(element) instanceof HtmlObjects.Taken whole) {
                    whole.block().ifPresent(blocks::add);
                    taken = node;
                } else {
                    begin(element);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node.equals(taken)) {
                taken = null;
            } else if (taken == null && node instanceof Element element) {
                end(element);
            }
        }

        private void begin(Element element) {
            switch (element.normalName()) {
                case "ul", "ol" -> blocks.beginList(element.normalName().equals("ol"));
                case "li" -> blocks.endItem();
                case "blockquote" -> blocks.beginQuote(HtmlObjects.address(element, "cite"));
                case "h1", "h2", "h3", "h4", "h5", "h6" -> blocks.beginHeading(level(element));
                case "br" -> blocks.text(HtmlBlocks.LINE_BREAK);
                case "q" -> blocks.text("“");
                case String name when BLOCKS.contains(name) -> blocks.endParagraph();
                default -> blocks.marks().begin(element);
            }
        }

        private void end(Element element) {
            switch (element.normalName()) {
                case "ul", "ol" -> blocks.endList();
                case "li" -> blocks.endItem();
                case "blockquote" -> blocks.endQuote();
                case "h1", "h2", "h3", "h4", "h5", "h6" -> blocks.endHeading();
                case "br" -> {}
                case "q" -> blocks.text("”");
                case String name when BLOCKS.contains(name) -> blocks.endParagraph();
                default -> blocks.marks().end(element);
            }
        }

        /** The document's own heading is the article's title, so that headings in a body begin at 2. */
        private static int level(Element heading) {
            return Math.max(2, heading.normalName().charAt(1) - '0');
        }
    }
}
