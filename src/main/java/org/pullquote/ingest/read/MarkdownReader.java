package org.pullquote.ingest.read;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pullquote.content.MarkdownParsing;

/** An article in Markdown. A heading at its beginning is its title. */
final class MarkdownReader implements Reader {
    /** A heading, a fence, a link or a picture: what hardly stands in a text that is none. */
    private static final Pattern TELLING =
            Pattern.compile("(?m)^#{1,6} \\S|^```|\\]\\((<|https?:|/)[^\\s)]*\\)|^\\|.*\\|\\s*\\n\\|[ :|-]+\\|");

    @Override
    public Format format() {
        return Format.MARKDOWN;
    }

    @Override
    public boolean recognises(String beginning) {
        return TELLING.matcher(beginning).find();
    }

    @Override
    public Stream<ReadArticle> read(Upload upload) {
        var titled = Titles.of(MarkdownParsing.parse(upload.text()));
        return Stream.of(new ReadArticle(
                Objects.requireNonNullElse(upload.name(), titled.title()),
                null,
                titled.title(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                false,
                null,
                titled.body(),
                List.of()));
    }
}
