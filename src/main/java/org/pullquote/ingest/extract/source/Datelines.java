package org.pullquote.ingest.extract.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pullquote.content.Span;
import org.pullquote.edition.SourceKind;
import org.pullquote.ingest.extract.text.FlatText;

/** The agency in brackets at the head of its copy: "OSTRA (AP) — …". */
public final class Datelines {
    private static final Pattern DATELINE = Pattern.compile("[^()\\n]{0,60}\\(([\\p{L} -]{2,30})\\)");
    private static final Pattern DATED = Pattern.compile("\\p{Lu}[\\p{L} .'’-]{1,40}, "
            + "(\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.? \\d{4})\\b");
    private static final int HEAD = 3;

    private Datelines() {}

    /** The words for the day at the head of the first lines: "OSTRA, March 4, 2022 (AP) — …". */
    public static Optional<String> day(FlatText text) {
        return text.lines().stream()
                .limit(HEAD)
                .map(line -> DATED.matcher(text.flat()).region(line.start(), line.end()))
                .filter(matcher -> matcher.lookingAt())
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** The agencies named at the head of the first lines. */
    public static List<Span> of(FlatText text, Gazetteer gazetteer) {
        return text.lines().stream()
                .limit(HEAD)
                .map(line -> DATELINE.matcher(text.flat()).region(line.start(), line.end()))
                .filter(matcher -> matcher.lookingAt())
                .filter(matcher -> gazetteer
                        .listed(matcher.group(1))
                        .filter(kind -> kind == SourceKind.AGENCY)
                        .isPresent())
                .map(matcher -> new Span(matcher.start(1), matcher.end(1)))
                .toList();
    }
}
