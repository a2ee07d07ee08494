package org.pullquote.ingest.read;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.pullquote.content.Body;
import org.pullquote.content.InputSize;

/**
 * A plain text, or the text of a page as it was scraped: breadcrumbs run together with the title, which stands there
 * twice; subheadings, captions and credits as lines among the paragraphs; widgets and buttons around them. An ordinary
 * text without any of that comes through as its paragraphs.
 */
final class TextReader implements Reader {
    private final PageChrome chrome = PageChrome.load();
    private final Breadcrumbs breadcrumbs = new Breadcrumbs();

    @Override
    public Format format() {
        return Format.TEXT;
    }

    @Override
    public boolean recognises(String beginning) {
        return true;
    }

    @Override
    public Stream<ReadArticle> read(Upload upload) {
        var text = upload.text();
        if (text.length() > InputSize.MAX) {
            throw new Unreadable("The text is longer than %d characters.".formatted(InputSize.MAX), null, null);
        }
        var head = PageHead.of(chrome.without(TextGroup.of(text)), breadcrumbs);
        var body = new Body(new PageBlocks(head.rest()).blocks());
        if (head.title() == null && body.blocks().isEmpty()) {
            throw new Unreadable("There is no text in it.", null, null);
        }
        var title = head.title() == null ? Titles.of(body).title() : Titles.line(head.title());
        return Stream.of(new ReadArticle(
                Objects.requireNonNullElse(upload.name(), title),
                null,
                title,
                null,
                head.section(),
                List.of(),
                head.authors(),
                head.publishedAt(),
                false,
                null,
                body,
                List.of()));
    }
}
