package org.pullquote.ingest.read.feed;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.Fields;
import org.pullquote.ingest.read.items.XmlItems;

/**
 * A feed in XML.
 *
 * @param root the element that a feed has to have
 * @param item the name of its items
 * @param kind what it is called
 */
record XmlFeed(String root, String item, String kind) {
    /** Reads one item. */
    interface ItemReader {
        Entry read(String ref, Element item);
    }

    /** @param reading makes the reader of items from what stands before the first of them */
    @SuppressWarnings("resource") // closed with the stream
    Stream<Entry> read(Upload upload, Function<Document, ItemReader> reading) {
        var items = new XmlItems(upload, item);
        if (!items.hasNext() && items.document().selectFirst(root) == null) {
            items.close();
            throw new Unreadable("It is no %s.".formatted(kind));
        }
        var reader = reading.apply(items.document());
        return items.entries(element -> ref(items, element), reader::read);
    }

    private static String ref(XmlItems items, Element element) {
        return new Fields(element)
                .text("guid", "id", "link", "title")
                .orElseGet(() -> "the item before " + items.place());
    }
}
