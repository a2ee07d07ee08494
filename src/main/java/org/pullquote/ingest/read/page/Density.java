package org.pullquote.ingest.read.page;

import org.jsoup.nodes.Element;

/**
 * How much an element says, and how much of that is links.
 *
 * @param text in UTF-16 units, without white space around it
 * @param linked of them, within links
 */
record Density(int text, int linked) {
    static Density of(Element element) {
        int linked = 0;
        for (var link : element.select("a")) {
            linked += link.text().length();
        }
        return new Density(element.text().length(), linked);
    }

    /** From 0 to 1; an element without text is all links. */
    double links() {
        return text == 0 ? 1 : (double) Math.min(linked, text) / text;
    }
}
