package org.pullquote.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The canonical form of running text, of one-line text and of preformatted text. */
final class Prose {
    private static final int REPLACEMENT = 0xFFFD;

    private Prose() {}

    /** Runs with clean, single-spaced NFC text, none empty, no two neighbours with equal marks. */
    static List<Run> canonical(List<Run> runs) {
        boolean blank =
                runs.stream().flatMapToInt(run -> run.text().codePoints()).allMatch(Prose::isBlank);
        return blank ? List.of() : merged(composed(spaced(runs)));
    }

    /** Invisible: white space, no-break spaces, controls, zero-width spaces and joiners. */
    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isIdentifierIgnorable(codePoint)
                || !isKept(codePoint);
    }

    /** Text on one line: white space single, none at the ends. */
    static String line(String text) {
        var runs = canonical(List.of(Run.of(text)));
        return runs.isEmpty() ? "" : runs.getFirst().text().replace('\n', ' ');
    }

    /** Text whose white space counts: line ends are line feeds, none at the end. */
    static String preformatted(String text) {
        var clean = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(Prose::wellFormed)
                .forEach(c -> {
                    if (c == '\n' || c == '\t' || (!Character.isISOControl(c) && isKept(c))) {
                        clean.appendCodePoint(c);
                    }
                });
        var composed = Normalizer.normalize(clean, Normalizer.Form.NFC);
        int end = composed.length();
        while (end > 0 && composed.charAt(end - 1) == '\n') {
            end--;
        }
        return composed.substring(0, end);
    }

    /** False for what may stand in no text: noncharacters, which XML forbids, lone surrogates and byte order marks. */
    static boolean isKept(int codePoint) {
        return (codePoint & 0xFFFE) != 0xFFFE
                && !(codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
                && codePoint != 0xFEFF
                && Character.getType(codePoint) != Character.SURROGATE;
    }

    private static List<Run> spaced(List<Run> runs) {
        var spacing = new Spacing();
        var texts = new ArrayList<StringBuilder>(runs.size());
        for (var run : runs) {
            var text = new StringBuilder(run.text().length());
            texts.add(text);
            run.text().codePoints().map(Prose::wellFormed).forEach(c -> spacing.add(c, text));
        }
        return withTexts(runs, texts);
    }

    private static int wellFormed(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT : codePoint;
    }

    /**
     * NFC over the whole. Where a run begins with what combines with the run before it, these characters go over to
     * that run, as they are one character with its last.
     */
    private static List<Run> composed(List<Run> runs) {
        var whole = new StringBuilder();
        runs.forEach(run -> whole.append(run.text()));
        if (Normalizer.isNormalized(whole, Normalizer.Form.NFC)) {
            return runs;
        }
        var texts = new ArrayList<StringBuilder>(runs.size());
        StringBuilder base = null;
        for (var run : runs) {
            int joining = base == null ? 0 : joining(run.text());
            var text = new StringBuilder(run.text().substring(joining));
            if (base != null) {
                base.append(run.text(), 0, joining);
            }
            base = text.isEmpty() ? base : text;
            texts.add(text);
        }
        return withTexts(runs, texts).stream()
                .map(run -> run.withText(Normalizer.normalize(run.text(), Normalizer.Form.NFC)))
                .toList();
    }

    /** How many UTF-16 units at the start may combine with a character before them. */
    private static int joining(String text) {
        int units = 0;
        while (units < text.length() && combines(text.codePointAt(units))) {
            units += Character.charCount(text.codePointAt(units));
        }
        return units;
    }

    /** Marks, and the letters that are second in a canonical composition: Hangul vowels and finals, Kirat Rai vowels. */
    static boolean combines(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> (codePoint >= 0x1160 && codePoint <= 0x11FF) || (codePoint >= 0x16D63 && codePoint <= 0x16D6A);
        };
    }

    private static List<Run> withTexts(List<Run> runs, List<StringBuilder> texts) {
        var changed = new ArrayList<Run>(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            changed.add(runs.get(i).withText(texts.get(i).toString()));
        }
        return changed;
    }

    private static List<Run> merged(List<Run> runs) {
        var merged = new ArrayList<Run>();
        var text = new StringBuilder();
        List<Mark> marks = List.of();
        for (var run : runs) {
            var own = ordered(run.marks());
            if (run.text().isEmpty()) {
                continue;
            }
            if (!text.isEmpty() && !own.equals(marks)) {
                merged.add(new Run(text.toString(), marks));
                text.setLength(0);
            }
            marks = own;
            text.append(run.text());
        }
        if (!text.isEmpty()) {
            merged.add(new Run(text.toString(), marks));
        }
        return List.copyOf(merged);
    }

    private static List<Mark> ordered(List<Mark> marks) {
        if (marks.isEmpty()) {
            return marks;
        }
        return Stream.of(
                        marks.stream().filter(Mark.Link.class::isInstance).limit(1),
                        marks.stream().filter(Mark.Bold.class::isInstance).limit(1),
                        marks.stream().filter(Mark.Italic.class::isInstance).limit(1),
                        marks.stream().filter(Mark.QuoteRef.class::isInstance).distinct())
                .flatMap(kind -> kind)
                .toList();
    }

    /** White space on its way into text: held back until a character follows, then single, in the run it began in. */
    private static final class Spacing {
        private boolean begun;
        private boolean broken;
        private @Nullable StringBuilder owner;

        void add(int codePoint, StringBuilder text) {
            switch (codePoint) {
                case ' ', '\t' -> hold(false, text);
                // Line ends of all kinds: VT is the line break of word processors, NEL that of EBCDIC (UAX 14).
                case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> hold(true, text);
                default -> {
                    if (!Character.isISOControl(codePoint) && isKept(codePoint)) {
                        release();
                        text.appendCodePoint(codePoint);
                    }
                }
            }
        }

        private void hold(boolean lineBreak, StringBuilder text) {
            broken |= lineBreak;
            owner = owner == null ? text : owner;
        }

        private void release() {
            if (begun && owner != null) {
                owner.append(broken ? '\n' : ' ');
            }
            begun = true;
            broken = false;
            owner = null;
        }
    }
}
