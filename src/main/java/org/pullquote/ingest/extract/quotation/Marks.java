package org.pullquote.ingest.extract.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.quotation.Mark.Shape;
import org.pullquote.ingest.extract.text.FlatText;

/**
 * Finds the quotation marks of a text. Which way a mark points depends on the language: “ opens in English and closes
 * in German (after „), » closes in French and opens in most German print. Single marks count only in a text without
 * double ones, for there they are the outer marks (British and Swiss print).
 */
final class Marks {
    private static final String DOUBLE = "\"“”„‟«»＂";
    private static final String SINGLE = "‘’‚‹›";

    private final FlatText text;
    private final boolean german;
    private final boolean inward;
    private final boolean single;
    private final boolean low;

    Marks(FlatText text) {
        this.text = text;
        this.german = text.flat().indexOf('„') >= 0;
        this.low = text.flat().indexOf('‚') >= 0;
        this.inward = pointsInward(text.flat(), '»', '«') || pointsInward(text.flat(), '›', '‹');
        this.single = text.flat().chars().noneMatch(c -> DOUBLE.indexOf(c) >= 0)
                && !text.flat().contains("''");
    }

    /** Whether the first of these marks comes before the other, as in »so« and ›so‹. */
    private static boolean pointsInward(String flat, char mark, char turned) {
        int opening = flat.indexOf(mark);
        int other = flat.indexOf(turned);
        return opening >= 0 && (other < 0 || opening < other);
    }

    List<Mark> in(Span line) {
        var marks = new ArrayList<Mark>();
        int opening = firstOpening(line);
        int at = line.start();
        while (at < line.end()) {
            var mark = markAt(at, opening);
            if (mark == null) {
                at++;
            } else {
                marks.add(mark);
                at = mark.end();
            }
        }
        return marks;
    }

    private @Nullable Mark markAt(int at, int opening) {
        char c = text.at(at);
        if ((c == '\'' || c == '`' || c == '’' || c == '‘') && text.at(at + 1) == c && !single) {
            return new Mark(at, at + 2, c == '`' ? Shape.OPENING : Shape.NEUTRAL);
        }
        if (DOUBLE.indexOf(c) >= 0) {
            boolean inches =
                    c == '"' && Character.isDigit(text.at(at - 1)) && Character.isLetterOrDigit(text.at(at + 1));
            return inches ? null : new Mark(at, at + 1, shape(c));
        }
        if (single && SINGLE.indexOf(c) >= 0 && !isApostrophe(at, opening)) {
            return new Mark(at, at + 1, shape(c));
        }
        return null;
    }

    /** A closing ’ follows words since a ‘ on the same line; else it is a possessive's. */
    private boolean isApostrophe(int at, int opening) {
        return text.at(at) == '’' && (Character.isLetterOrDigit(text.at(at + 1)) || at < opening);
    }

    /** The first single mark of a line that opens a quotation; its end if none does. */
    private int firstOpening(Span line) {
        int at = line.start();
        while (at < line.end() && text.at(at) != '‘' && text.at(at) != '‚') {
            at++;
        }
        return at;
    }

    private Shape shape(char c) {
        return switch (c) {
            case '“' -> german ? Shape.CLOSING : Shape.OPENING;
            case '‘' -> low ? Shape.CLOSING : Shape.OPENING;
            case '„', '‚', '‟' -> Shape.OPENING;
            case '”', '’' -> Shape.CLOSING;
            case '«', '‹' -> inward ? Shape.CLOSING : Shape.OPENING;
            case '»', '›' -> inward ? Shape.OPENING : Shape.CLOSING;
            default -> Shape.NEUTRAL;
        };
    }
}
