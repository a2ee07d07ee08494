package org.pullquote.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Undoes the line breaks of a text that was wrapped at a width, as agency copy and mail are: elsewhere a line is a paragraph, and
 * a quotation would end with it.
 */
final class Wrapping {
    /** Code points that the longest line has at least; those of verse and lists are shorter. */
    private static final int NARROWEST = 40;

    /** Code points that it has at most; a longer one is a paragraph. */
    private static final int WIDEST = 100;

    /** The share of breaks that have to be those of wrapping; others end a paragraph that is not parted from the next. */
    private static final double MOST = 0.75;

    private final int width;

    private Wrapping(int width) {
        this.width = width;
    }

    /** A break between two lines. */
    private record Break(String line, String next) {
        static Stream<Break> within(TextGroup group) {
            var lines = group.lines();
            return IntStream.range(1, lines.size()).mapToObj(i -> new Break(lines.get(i - 1), lines.get(i)));
        }
    }

    /** The groups with whole paragraphs for lines, if they were wrapped; else as they are. */
    static List<TextGroup> undone(List<TextGroup> groups) {
        var wrapping = new Wrapping(groups.stream()
                .flatMap(group -> group.lines().stream())
                .mapToInt(Wrapping::length)
                .max()
                .orElse(0));
        return wrapping.isOf(groups) ? groups.stream().map(wrapping::joined).toList() : groups;
    }

    private boolean isOf(List<TextGroup> groups) {
        var breaks = groups.stream().flatMap(Break::within).toList();
        var forced = breaks.stream().filter(this::isForced).toList();
        long amidSentence = forced.stream()
                .filter(forcedBreak -> Character.isLowerCase(forcedBreak.next().codePointAt(0)))
                .count();
        return width >= NARROWEST
                && width <= WIDEST
                && forced.size() >= Math.max(1, MOST * breaks.size())
                && 2 * amidSentence >= forced.size();
    }

    /** Whether the next word had no room in the line. */
    private boolean isForced(Break at) {
        return length(at.line()) + 1 + length(TextGroup.words(at.next())[0]) > width;
    }

    private TextGroup joined(TextGroup group) {
        var paragraphs = new ArrayList<>(List.of(group.lines().getFirst()));
        Break.within(group).forEach(at -> {
            if (isForced(at)) {
                var begun = paragraphs.removeLast();
                paragraphs.add(begun + (begun.endsWith("-") ? "" : " ") + at.next());
            } else {
                paragraphs.add(at.next());
            }
        });
        return new TextGroup(paragraphs);
    }

    private static int length(String line) {
        return line.codePointCount(0, line.length());
    }
}
