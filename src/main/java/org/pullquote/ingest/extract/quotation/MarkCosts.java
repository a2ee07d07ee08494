package org.pullquote.ingest.extract.quotation;

import java.util.regex.Pattern;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.quotation.Mark.Shape;
import org.pullquote.ingest.extract.text.FlatText;

/** How unlikely a reading of the marks is: 0 is sound print, about 1 a slip, 3 and more a reading of last resort. */
final class MarkCosts {
    static final double STRAY = 2.5;
    static final double REOPENED = 1.6;
    static final double UNOPENED = 2.0;
    static final double UNCLOSED = 1.5;
    static final double CONTINUED = 0.3;
    static final double CONTINUED_UNMARKED = 0.5;
    static final double NESTED = 1.0;
    static final double LINE_INSIDE = 0.8;
    private static final double TURNED = 1.5;
    private static final double GLUED = 0.7;
    private static final double LOOSE = 1.0;
    private static final double EMPTY = 2.0;
    private static final double NARRATIVE = 4.0;
    private static final double FIRST_PERSON = 0.7;

    /** A report with its day is the reporter's sentence: nobody is quoted saying "Smith said on Friday that he …". */
    private static final Pattern DATED_REPORT =
            Pattern.compile("\\b\\p{Lu}[\\p{L}’'-]{1,40} (?:said|told \\p{L}{1,40}|announced|stated|added)"
                    + " (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");

    private static final Pattern SPEAKS_OF_SELF = Pattern.compile("\\b(?:I|I’m|I'm|[Ww]e|my|our)\\b");

    private final FlatText text;

    MarkCosts(FlatText text) {
        this.text = text;
    }

    double opening(Mark mark) {
        char before = text.at(mark.start() - 1);
        double cost = mark.shape() == Shape.CLOSING ? TURNED : 0;
        if (FlatText.isSpace(text.at(mark.end()))) {
            cost += LOOSE;
        }
        return FlatText.isSpace(before) || "([—–-/’‘'\"“”".indexOf(before) >= 0 ? cost : cost + GLUED;
    }

    double closing(Mark mark) {
        double cost = mark.shape() == Shape.OPENING ? TURNED : 0;
        if (FlatText.isSpace(text.at(mark.start() - 1))) {
            cost += LOOSE;
        }
        return Character.isLetterOrDigit(text.at(mark.end())) ? cost + GLUED : cost;
    }

    boolean isBlank(Span words) {
        return text.trim(words.start(), words.end()).length() == 0;
    }

    /** What speaks against these words being quoted. */
    double inside(Span words) {
        if (isBlank(words)) {
            return EMPTY;
        }
        return DATED_REPORT
                        .matcher(text.flat())
                        .region(words.start(), words.end())
                        .find()
                ? NARRATIVE
                : 0;
    }

    /** What speaks against these words being the reporter's. */
    double outside(Span words) {
        return SPEAKS_OF_SELF
                        .matcher(text.flat())
                        .region(words.start(), words.end())
                        .find()
                ? FIRST_PERSON
                : 0;
    }
}
