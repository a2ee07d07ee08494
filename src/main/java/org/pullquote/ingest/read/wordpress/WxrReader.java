package org.pullquote.ingest.read.wordpress;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Reader;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Upload;
import org.pullquote.ingest.read.items.XmlItems;

/**
 * An export of WordPress (WXR 1.0 to 1.2): its posts and pages, with the pictures that they show. The file is read
 * twice, as a post may name a picture that comes after it.
 */
@Singleton
final class WxrReader implements Reader {
    private static final Pattern TELLING =
            Pattern.compile("<rss\\b[^>]*xmlns:wp=[\"']https?://wordpress\\.org/export/|<wp:wxr_version>");

    @Override
    public Format format() {
        return Format.WXR;
    }

    @Override
    public boolean recognises(String beginning) {
        return TELLING.matcher(beginning).find();
    }

    @Override
    @SuppressWarnings("resource") // closed with the stream
    public Stream<Entry> read(Upload upload) {
        var pictures = Pictures.in(upload);
        var items = new XmlItems(upload, "item");
        if (!items.hasNext() && items.document().selectFirst("rss > channel") == null) {
            items.close();
            throw new Unreadable("There is no channel in the file, as every export of WordPress has one.");
        }
        if (!isExport(items.document()) && !isExport(upload)) {
            items.close();
            throw new Unreadable("This is an RSS feed and no export of WordPress, as there is no element wp:… in it."
                    + " Import it in the format rss.");
        }
        var posts = new Posts(Site.of(items.document()), pictures);
        return items.entries(Posts::ref, posts::entry);
    }

    /** Whether anything is said in the words of WordPress. */
    private static boolean isExport(Element element) {
        return element.stream().anyMatch(inner -> inner.tagName().startsWith("wp:"));
    }

    /** Of a file that says nothing so before the end of its first item. */
    private static boolean isExport(Upload upload) {
        try (var items = new XmlItems(upload, "item")) {
            boolean some = false;
            while (!some && items.hasNext()) {
                some = isExport(items.next());
            }
            return some || isExport(items.document());
        }
    }
}
