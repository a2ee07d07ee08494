package org.pullquote.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Tables of HTML. Those that hold more than running text serve the layout of a page, and are read as if not there. */
final class HtmlTables {
    private static final String MORE_THAN_TEXT =
            "table table, ul, ol, h1, h2, h3, h4, h5, h6, figure, img, blockquote, pre, hr, iframe, video, audio";

    private HtmlTables() {}

    static boolean isLayout(Element table) {
        return table.selectFirst(MORE_THAN_TEXT) != null;
    }

    /** Empty if it has no cells. */
    static Optional<Block> table(Element table) {
        var lines = table.select("tr").stream()
                .filter(line -> line.selectFirst("td, th") != null)
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        boolean header = lines.getFirst().selectFirst("td") == null;
        return Optional.of(
                new Block.Table("", header, lines.stream().map(HtmlTables::row).toList()));
    }

    private static Block.Table.Row row(Element line) {
        return new Block.Table.Row(line.select("td, th").stream()
                .map(cell -> new Block.Table.Cell(runs(cell)))
                .toList());
    }

    private static List<Run> runs(Element cell) {
        var content = new ArrayList<Run>();
        var marks = new HtmlMarks();
        cell.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    content.add(new Run(text.getWholeText().replaceAll("[ \\t\\n\\r\\f]+", " "), marks.open()));
                } else if (node instanceof Element element && (element.nameIs("br") || element.isBlock())) {
                    content.add(new Run(HtmlBlocks.LINE_BREAK, marks.open()));
                } else if (node instanceof Element element) {
                    marks.begin(element);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    content.add(new Run(HtmlBlocks.LINE_BREAK, marks.open()));
                } else if (node instanceof Element element) {
                    marks.end(element);
                }
            }
        });
        return content;
    }
}
