package org.pullquote.ingest.read;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pullquote.content.MarkdownParsing;

/** An article in Markdown, with front matter in YAML or without. A heading at its beginning is its title. */
@Singleton
final class MarkdownReader implements Reader {
    /** Front matter, a heading, a fence, a link or a picture: what hardly stands in a text that is none. */
    private static final Pattern TELLING = Pattern.compile("(?m)\\A---\\h*\\R(?s:.*?)^---\\h*$|^#{1,6} \\S|^```"
            + "|\\]\\((<|https?:|/)[^\\s)]*\\)|^\\|.*\\|\\s*\\n\\|[ :|-]+\\|");

    private static final Pattern JSON = Pattern.compile("^[\\[{]\\s*[\\[{\"}]");

    @Override
    public Format format() {
        return Format.MARKDOWN;
    }

    @Override
    public boolean recognises(String beginning) {
        return TELLING.matcher(beginning).find() && !JSON.matcher(beginning).find();
    }

    @Override
    public Stream<Entry> read(Upload upload) {
        var parted = FrontMatter.part(upload.text());
        var matter = parted.matter();
        var body = MarkdownParsing.parse(parted.text());
        var titled = Titles.of(matter.text("title", "headline").orElse(null), body);
        var text = Titles.without(titled.title(), titled.body());
        var article = ReadArticle.of(upload.nameOr(titled.title()), titled.title(), text)
                .at(upload.address(), upload.address());
        return Stream.of(matter.on(article).entry());
    }
}
