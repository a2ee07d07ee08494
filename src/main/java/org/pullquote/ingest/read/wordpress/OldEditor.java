package org.pullquote.ingest.read.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pullquote.ingest.read.BoundedText;

/**
 * Paragraphs as WordPress makes them of what its old editor keeps: an empty line parts two, a single line break is one
 * ({@code wpautop} of WordPress).
 */
final class OldEditor {
    private static final String BLOCKS =
            "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre"
                    + "|form|blockquote|address|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure"
                    + "|figcaption|details|summary|iframe|video|audio|script|style";
    private static final Pattern KEPT = Pattern.compile("(?is)<(pre|script|style|textarea)\\b.*?</\\1>");
    private static final Pattern BEFORE = Pattern.compile("(?i)\\s*(<(?:%s)\\b)".formatted(BLOCKS));
    private static final Pattern AFTER = Pattern.compile("(?i)(</(?:%s)>)\\s*".formatted(BLOCKS));
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s*\\n+");
    private static final Pattern BLOCK = Pattern.compile("(?is)^\\s*</?(?:%s)\\b.*".formatted(BLOCKS));
    private static final char MARK = '\uE000';
    private static final Pattern MARKED = Pattern.compile(MARK + "(\\d+)" + MARK);

    private OldEditor() {}

    static String paragraphs(String written) {
        var kept = new ArrayList<String>();
        var html = BoundedText.matcher(KEPT, written.replace("\r\n", "\n").replace(MARK, ' '))
                .replaceAll(found -> {
                    kept.add(found.group());
                    return Matcher.quoteReplacement("\n\n" + MARK + (kept.size() - 1) + MARK + "\n\n");
                });
        html = BoundedText.matcher(BEFORE, html).replaceAll("\n\n$1");
        html = BoundedText.matcher(AFTER, html).replaceAll("$1\n\n");
        return restored(
                Stream.of(EMPTY_LINES.split(html))
                        .filter(piece -> !piece.isBlank())
                        .map(OldEditor::paragraph)
                        .collect(Collectors.joining("\n")),
                kept);
    }

    /** A piece that opens or closes an element of its own is none. */
    private static String paragraph(String piece) {
        return BLOCK.matcher(piece).matches() || piece.strip().charAt(0) == MARK
                ? piece
                : "<p>" + piece.strip().replace("\n", "<br>\n") + "</p>";
    }

    private static String restored(String html, List<String> kept) {
        return MARKED.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(kept.get(Integer.parseInt(found.group(1)))));
    }
}
