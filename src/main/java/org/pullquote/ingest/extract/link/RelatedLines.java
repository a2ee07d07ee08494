package org.pullquote.ingest.extract.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.edition.LinkRel;
import org.pullquote.ingest.extract.text.FlatText;
import org.pullquote.ingest.extract.text.WordList;

/**
 * Finds the lines that point to further reading, in English, German, French and Spanish: "Also Read: …", "Lesen Sie
 * auch: …". The introduction must open the line and end in a colon or a dash, or be a line of its own before a title.
 */
public final class RelatedLines {
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"”)\\]]+");
    private static final String ORNAMENT = "[\\s>»›•*|▶➤→\\[(-]*";
    private static final int LONGEST_TITLE = 200;

    private final Map<String, LinkRel> introductions = new LinkedHashMap<>();
    private final Pattern opening;

    public RelatedLines() {
        for (String line : WordList.read("links.txt").getOrDefault("", List.of())) {
            var rel = LinkRel.valueOf(line.substring(0, line.indexOf(':'))
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_'));
            for (String phrase : line.substring(line.indexOf(':') + 1).strip().split("\\|")) {
                introductions.put(phrase, rel);
            }
        }
        String phrases = introductions.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
        opening = Pattern.compile(
                "^" + ORNAMENT + "(" + phrases + ")\\s*(:|[-–—»›>|]\\s|$)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public List<RelatedLine> in(FlatText text) {
        var found = new ArrayList<RelatedLine>();
        for (int i = 0; i < text.lines().size(); i++) {
            var line = text.lines().get(i);
            var matcher = opening.matcher(text.flat()).region(line.start(), line.end());
            if (!matcher.find()) {
                continue;
            }
            var rel = introductions.getOrDefault(matcher.group(1).toLowerCase(Locale.ROOT), LinkRel.RELATED);
            var rest = text.trim(matcher.end(), line.end());
            var whole = line;
            if (rest.length() == 0
                    && matcher.group(2).equals(":")
                    && i + 1 < text.lines().size()) {
                rest = text.lines().get(++i);
                whole = whole.join(rest);
            }
            var link = link(text, rel, rest, whole);
            if (link != null) {
                found.add(link);
            }
        }
        return found;
    }

    private static @Nullable RelatedLine link(FlatText text, LinkRel rel, Span rest, Span line) {
        String title = text.slice(rest);
        var url = URL.matcher(title);
        String address = url.find() ? url.group() : null;
        title = address == null ? title : title.replace(address, "").replaceAll("\\(\\s*\\)|\\[\\s*]", "");
        title = title.strip();
        boolean titled = !title.isEmpty() && title.length() <= LONGEST_TITLE;
        return titled || (address != null && title.isEmpty())
                ? new RelatedLine(rel, title.isEmpty() ? String.valueOf(address) : title, address, line)
                : null;
    }
}
