package org.pullquote.ingest.read.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The children of an item, by the names that they are written with. */
public record Fields(Element item) {
    /** The text of the first of these that has some, in the order of the names. */
    public Optional<String> text(String... names) {
        for (var name : names) {
            var text = all(name).stream()
                    .map(element -> element.wholeText().strip())
                    .filter(found -> !found.isEmpty())
                    .findFirst();
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** The text of such a field, or else nothing. */
    public String textOrEmpty(String... names) {
        return text(names).orElse("");
    }

    /** Its children of this name. */
    public List<Element> all(String name) {
        var found = new ArrayList<Element>();
        for (var child : item.children()) {
            if (child.tagName().equals(name)) {
                found.add(child);
            }
        }
        return found;
    }

    /** What HTML says, without its tags. */
    public static String plain(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html.strip()
                : Jsoup.parseBodyFragment(html).text();
    }
}
