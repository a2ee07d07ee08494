package org.pullquote.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;

/** The marks that are open at a place in HTML. */
final class HtmlMarks {
    private final Deque<String> links = new ArrayDeque<>();
    private int bold;
    private int italic;

    void begin(Element element) {
        switch (element.normalName()) {
            case "b", "strong" -> bold++;
            case "i", "em" -> italic++;
            // An anchor without a usable address takes its place all the same, as its end will take one away.
            case "a" ->
                links.push(HtmlObjects.address(element, "href")
                        .filter(Addresses::isLink)
                        .orElse(""));
            default -> {}
        }
    }

    void end(Element element) {
        switch (element.normalName()) {
            case "b", "strong" -> bold--;
            case "i", "em" -> italic--;
            case "a" -> links.pop();
            default -> {}
        }
    }

    List<Mark> open() {
        var marks = new ArrayList<Mark>();
        if (!links.isEmpty() && !links.peek().isEmpty()) {
            marks.add(new Mark.Link(links.peek()));
        }
        if (bold > 0) {
            marks.add(new Mark.Bold());
        }
        if (italic > 0) {
            marks.add(new Mark.Italic());
        }
        return marks;
    }
}
