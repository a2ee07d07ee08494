package org.pullquote.ingest.read;

import java.util.List;

/** The readers as they are without a container, for tests of reading alone. */
public final class AllReaders {
    private static final List<String> NAMES = List.of(
            "TextReader",
            "MarkdownReader",
            "page.HtmlReader",
            "feed.RssReader",
            "feed.AtomReader",
            "feed.JsonFeedReader",
            "ninjs.NinjsReader",
            "ghost.GhostReader",
            "wordpress.WxrReader");

    private AllReaders() {}

    public static Readers readers() {
        return new Readers(NAMES.stream().map(AllReaders::reader).toList());
    }

    private static Reader reader(String name) {
        try {
            var constructor = Class.forName("org.pullquote.ingest.read." + name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Reader) constructor.newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }

    public static List<Entry> entries(Format format, Upload upload) {
        try (var entries = readers().read(format, upload)) {
            return entries.toList();
        }
    }

    public static List<ReadArticle> articles(Format format, Upload upload) {
        return entries(format, upload).stream()
                .filter(Entry.Article.class::isInstance)
                .map(entry -> ((Entry.Article) entry).article())
                .toList();
    }
}
