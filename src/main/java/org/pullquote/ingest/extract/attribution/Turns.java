package org.pullquote.ingest.extract.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.text.FlatText;

/**
 * The turns of a transcript: lines that begin with a name in capitals (or Q and A) and a colon, at least two of them. Each
 * may stand in quotation marks of its own, as where another medium's transcript is reprinted.
 */
final class Turns {
    private static final Pattern TURN = Pattern.compile("[\"“”]?(\\p{Lu}[\\p{Lu}.'’ -]{1,40}|[QA]):\\s+(?=\\S)");

    private final Map<Integer, Attribution> byLine = new HashMap<>();

    Turns(FlatText text) {
        for (int i = 0; i < text.lines().size(); i++) {
            var line = text.lines().get(i);
            var matcher = TURN.matcher(text.flat()).region(line.start(), line.end());
            if (matcher.lookingAt()) {
                var words = text.trim(matcher.end(), line.end());
                var speaker = new Span(matcher.start(1), matcher.end(1));
                var colon = new Span(matcher.end(1), matcher.end(1) + 1);
                byLine.put(
                        i,
                        new Attribution(
                                Attribution.Pattern.TRANSCRIPT, List.of(words), colon, speaker, Setting.NONE, false));
            }
        }
        if (byLine.size() < 2) {
            byLine.clear();
        }
    }

    /** The turn on a line, if there is one. */
    @Nullable
    Attribution at(int line) {
        return byLine.get(line);
    }
}
