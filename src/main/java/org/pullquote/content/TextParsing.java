package org.pullquote.content;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Plain text as a body: empty lines part paragraphs, other line ends are line breaks within one. */
public final class TextParsing {
    private static final Pattern EMPTY_LINES = Pattern.compile("\n[ \t]*\n\\s*");

    private TextParsing() {}

    /** @throws InvalidBody if the text is longer than {@link InputSize#MAX} */
    public static Body parse(String text) {
        InputSize.check(text);
        return new Body(Stream.of(EMPTY_LINES.split(text.replace("\r\n", "\n").replace('\r', '\n')))
                .<Block>map(paragraph -> new Block.Paragraph("", List.of(Run.of(paragraph))))
                .toList());
    }
}
