package org.pullquote.ingest.read;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pullquote.content.Body;

/**
 * A plain text, or the text of a page as it was scraped: breadcrumbs run together with the title, which stands there
 * twice; subheadings, captions and credits as lines among the paragraphs; widgets and buttons around them. An ordinary
 * text without any of that comes through as its paragraphs.
 */
@Singleton
final class TextReader implements Reader {
    /** JSON or XML, which is no text to read. */
    private static final Pattern DATA =
            Pattern.compile("^(\\{\\s*[\"}]|\\[\\s*(\\{|\\[\\s*[\"{\\d]|\"[^\"]*\"\\s*[,\\]])|<[?!]|"
                    // An element that is empty, begins with another, or ends. A name in angle brackets is none.
                    + "<([\\p{L}_][\\w.:-]*)(\\s[^<>]*)?(/>|>\\s*<|>(?s:.*)</\\3\\s*>))");

    private final PageChrome chrome = PageChrome.load();
    private final Breadcrumbs breadcrumbs = new Breadcrumbs();

    @Override
    public Format format() {
        return Format.TEXT;
    }

    @Override
    public boolean recognises(String beginning) {
        return !DATA.matcher(beginning).find();
    }

    @Override
    public Stream<Entry> read(Upload upload) {
        var head = PageHead.of(chrome.without(Wrapping.undone(TextGroup.of(upload.text()))), breadcrumbs);
        var body = new Body(new PageBlocks(head.rest()).blocks());
        var title = Titles.of(head.title(), body).title();
        return Stream.of(ReadArticle.of(upload.nameOr(title), title, body)
                .at(upload.address(), upload.address())
                .section(head.section())
                .authors(head.authors())
                .published(head.publishedAt())
                .entry());
    }
}
