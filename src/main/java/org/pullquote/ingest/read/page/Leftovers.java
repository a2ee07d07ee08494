package org.pullquote.ingest.read.page;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What is left in a text that is none of it: lists of links, empty boxes, short lines that are one link. */
final class Leftovers {
    private static final Set<String> BOXES = Set.of("div", "section", "ul", "ol", "dl", "table", "aside", "header");
    private static final double MOST_LINKS = 0.5;
    private static final double ALL_LINKS = 0.9;
    /** Characters; a pointer to another article is shorter. */
    private static final int LINE = 140;

    /** Characters; more is text, even with links. */
    private static final int LONG = 400;

    private Leftovers() {}

    static void drop(Element text) {
        for (var element : List.copyOf(text.getAllElements())) {
            if (!element.equals(text) && element.parent() != null && isLeftover(element)) {
                element.remove();
            }
        }
    }

    private static boolean isLeftover(Element element) {
        if (element.nameIs("p")) {
            var density = Density.of(element);
            return density.text() > 0
                    && density.links() > ALL_LINKS
                    && density.text() < LINE
                    && element.selectFirst("img, iframe") == null;
        }
        if (!BOXES.contains(element.normalName())
                || element.selectFirst("figure, img, iframe, video, pre, blockquote") != null) {
            return false;
        }
        var density = Density.of(element);
        return density.links() > MOST_LINKS && density.text() < LONG;
    }
}
