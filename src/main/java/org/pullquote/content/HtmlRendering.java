package org.pullquote.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A body as semantic HTML, one element for each block. The words of a quote stand in {@code <span class="quote"
 * data-quote="id">}; where quotes overlap, one has several such spans. An embed is a link within {@code <figure
 * class="embed">}, a pointer to further reading within {@code <aside class="related">}: nothing is loaded from
 * elsewhere but images. One of the media library has its renditions as {@code srcset}, and words of the library where the
 * body has none. A picture that is not at hand is a {@code <figure>} with its caption alone.
 *
 * <p>The text is built as a tree and written by jsoup, which encodes every text and attribute; addresses of other kinds
 * than a body allows cannot be in one.
 */
public final class HtmlRendering {
    private final Element root;

    private HtmlRendering() {
        var document = new Document("");
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8");
        root = document.appendElement("body");
    }

    /** The HTML of a body, without an enclosing element; blocks are separated by a line feed. */
    public static String of(Body body) {
        var rendering = new HtmlRendering();
        for (var block : body.blocks()) {
            if (rendering.root.childNodeSize() > 0) {
                rendering.root.appendText("\n");
            }
            rendering.append(block);
        }
        return rendering.root.html();
    }

    private void append(Block block) {
        switch (block) {
            case Block.Paragraph p -> inline(root.appendElement("p"), p.content());
            case Block.Heading h -> inline(root.appendElement("h" + h.level()), h.content());
            case Block.ListBlock l -> list(root.appendElement(l.ordered() ? "ol" : "ul"), l);
            case Block.BlockQuote q -> {
                var quote = root.appendElement("blockquote");
                attribute(quote, "cite", q.cite());
                inline(quote.appendElement("p"), q.content());
            }
            case Block.Image i -> image(root.appendElement("figure"), i);
            case Block.Embed e -> link(root.appendElement("figure").addClass("embed"), e.url(), e.title());
            case Block.Code c -> code(root.appendElement("pre").appendElement("code"), c);
            case Block.Table t -> table(root.appendElement("table"), t);
            case Block.Divider _ -> root.appendElement("hr");
            case Block.Related r -> link(root.appendElement("aside").addClass("related"), r.url(), r.title());
        }
    }

    private static void list(Element parent, Block.ListBlock list) {
        list.items().forEach(item -> inline(parent.appendElement("li"), item.content()));
    }

    private static void image(Element figure, Block.Image image) {
        if (image.src() != null || image.media() != null) {
            picture(figure.appendElement("img"), image);
        }
        var known = image.picture();
        var words = image.caption() != null || known == null ? image.caption() : known.caption();
        var credit = image.credit() != null || known == null ? image.credit() : known.credit();
        if (words != null || credit != null) {
            caption(figure.appendElement("figcaption"), words, credit);
        }
    }

    private static void caption(Element caption, @Nullable String words, @Nullable String credit) {
        if (words != null) {
            caption.appendText(words);
        }
        if (credit != null) {
            if (words != null) {
                caption.appendText(" ");
            }
            caption.appendElement("small").addClass("credit").appendText(credit);
        }
    }

    private static void picture(Element picture, Block.Image image) {
        attribute(picture, "src", image.src());
        attribute(
                picture,
                "data-media",
                image.media() == null ? null : image.media().toString());
        var known = image.picture();
        if (known == null) {
            picture.attr("alt", Absent.orEmpty(image.alt()));
            return;
        }
        picture.attr("src", known.url())
                .attr("srcset", known.srcset())
                .attr("width", String.valueOf(known.width()))
                .attr("height", String.valueOf(known.height()))
                .attr("alt", Absent.orEmpty(image.alt() == null ? known.alt() : image.alt()));
    }

    private static void link(Element parent, String url, @Nullable String title) {
        parent.appendElement("a").attr("href", url).appendText(title == null ? url : title);
    }

    private static void code(Element parent, Block.Code code) {
        if (code.language() instanceof String language) {
            parent.addClass("language-" + language);
        }
        parent.appendText(code.text());
    }

    private static void table(Element table, Block.Table block) {
        var rows = block.rows();
        if (block.header()) {
            row(table.appendElement("thead"), "th", rows.getFirst());
            rows = rows.subList(1, rows.size());
        }
        if (!rows.isEmpty()) {
            var body = table.appendElement("tbody");
            rows.forEach(row -> row(body, "td", row));
        }
    }

    private static void row(Element parent, String cellName, Block.Table.Row row) {
        var line = parent.appendElement("tr");
        row.cells().forEach(cell -> inline(line.appendElement(cellName), cell.content()));
    }

    private static void attribute(Element element, String name, @Nullable String value) {
        if (value != null) {
            element.attr(name, value);
        }
    }

    private static void inline(Element parent, List<Run> runs) {
        var inline = new Inline(parent);
        runs.forEach(inline::append);
    }

    /** Runs as nested elements; what two neighbours have in common stays open between them. */
    private static final class Inline {
        private final List<Mark> open = new ArrayList<>();
        private Element current;

        Inline(Element parent) {
            current = parent;
        }

        void append(Run run) {
            var marks = outermostFirst(run.marks());
            int shared = 0;
            while (shared < Math.min(open.size(), marks.size())
                    && open.get(shared).equals(marks.get(shared))) {
                shared++;
            }
            while (open.size() > shared) {
                open.removeLast();
                current = current.parent() instanceof Element parent ? parent : current;
            }
            marks.subList(shared, marks.size()).forEach(this::enter);
            text(run.text());
        }

        private void enter(Mark mark) {
            open.add(mark);
            current = switch (mark) {
                case Mark.QuoteRef q ->
                    current.appendElement("span")
                            .addClass("quote")
                            .attr("data-quote", q.quote().toString());
                case Mark.Link l -> current.appendElement("a").attr("href", l.href());
                case Mark.Bold _ -> current.appendElement("strong");
                case Mark.Italic _ -> current.appendElement("em");
            };
        }

        private void text(String text) {
            var lines = text.split("\n", -1);
            current.appendText(lines[0]);
            for (int i = 1; i < lines.length; i++) {
                current.appendElement("br");
                current.appendText(lines[i]);
            }
        }

        /** Quotes are around links and emphasis. */
        private static List<Mark> outermostFirst(List<Mark> marks) {
            var ordered = new ArrayList<Mark>(marks.size());
            marks.stream().filter(Mark.QuoteRef.class::isInstance).forEach(ordered::add);
            marks.stream().filter(mark -> !(mark instanceof Mark.QuoteRef)).forEach(ordered::add);
            return ordered;
        }
    }
}
