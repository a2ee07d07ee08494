package org.pullquote.ingest.extract.quotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.text.FlatText;

/**
 * Reads the quotations of a text off its marks, of which some may be missing, superfluous or turned round. Of all
 * readings of a text's marks the one is taken that supposes the fewest slips ({@link MarkCosts}), line by line, with
 * the knowledge whether the line before left a quotation open (a dynamic programme over the marks).
 */
public final class Quotations {
    private final FlatText text;
    private final Marks marks;
    private final MarkCosts costs;

    private Quotations(FlatText text) {
        this.text = text;
        this.marks = new Marks(text);
        this.costs = new MarkCosts(text);
    }

    /** All quotations of a text, in order. */
    public static List<Quotation> of(FlatText text) {
        return of(text, List.of());
    }

    /** The same, with the lines of block quotations, which are quoted as they stand. */
    public static List<Quotation> of(FlatText text, List<Span> blockQuotes) {
        return new Quotations(text).read(blockQuotes);
    }

    private List<Quotation> read(List<Span> blockQuotes) {
        var lines = text.lines().stream().map(marks::in).toList();
        var readings = cheapest(lines);
        var blocks = new TreeMap<Integer, Span>();
        blockQuotes.forEach(block -> blocks.put(block.start(), block));
        var found = new ArrayList<Quotation>();
        for (int i = 0; i < lines.size(); i++) {
            var line = text.lines().get(i);
            var block = blocks.floorEntry(line.start());
            if (block != null && block.getValue().contains(line)) {
                found.add(new Quotation(i, line, List.of(new Quotation.Part(withoutMarks(line), line)), false, false));
            } else {
                new Cut(i, lines.get(i), readings.get(i)).into(found);
            }
        }
        return found;
    }

    private Span withoutMarks(Span line) {
        var found = marks.in(line);
        int start = line.start();
        int end = line.end();
        for (var mark : found) {
            start = mark.start() == start ? mark.end() : start;
            end = mark.end() == end ? mark.start() : end;
        }
        return start < end ? text.trim(start, end) : line;
    }

    /** A text read up to some line: its cost and the readings, last first, linked. */
    private record Chain(
            double cost, LineReading reading, @Nullable Chain before) {}

    private List<LineReading> cheapest(List<List<Mark>> lines) {
        var outside = new LineReading(0, false, null);
        Chain[] now = {new Chain(0, outside, null), new Chain(Double.POSITIVE_INFINITY, outside, null)};
        for (int i = 0; i < lines.size(); i++) {
            var search = new LineReading.Search(costs, text.lines().get(i), lines.get(i));
            var afterClosed = search.best(false);
            var afterOpen = search.best(true);
            now = new Chain[] {
                cheaper(now, afterClosed[0], afterOpen[0]),
                cheaper(now, afterClosed[1].plus(MarkCosts.CONTINUED), afterOpen[1].plus(MarkCosts.CONTINUED))
            };
        }
        var best = now[0].cost() <= now[1].cost() + MarkCosts.UNCLOSED ? now[0] : now[1];
        var readings = new ArrayList<LineReading>(lines.size());
        for (var chain = best; chain.before() != null; chain = chain.before()) {
            readings.add(chain.reading());
        }
        Collections.reverse(readings);
        return readings;
    }

    private static Chain cheaper(Chain[] before, LineReading afterClosed, LineReading afterOpen) {
        double closed = before[0].cost() + afterClosed.cost();
        double open = before[1].cost() + afterOpen.cost();
        return closed <= open ? new Chain(closed, afterClosed, before[0]) : new Chain(open, afterOpen, before[1]);
    }

    /** Cuts a line's quotations out by its reading. */
    private final class Cut {
        private final int line;
        private final List<Mark> marks;
        private final LineReading reading;
        private final List<LineReading.Role> roles;
        private final List<Quotation.Part> parts = new ArrayList<>();
        private int start;
        private int printed;
        private boolean repaired;

        private Cut(int line, List<Mark> marks, LineReading reading) {
            this.line = line;
            this.marks = marks;
            this.reading = reading;
            this.roles = reading.roles();
        }

        void into(List<Quotation> found) {
            var span = text.lines().get(line);
            if (reading.startsInside()) {
                open(span.start(), span.start(), true);
            }
            for (int i = 0; i < marks.size(); i++) {
                take(i, found);
            }
            if (reading.endsInside()) {
                add(span.end(), span.end());
                finish(true, found);
            }
        }

        private void take(int index, List<Quotation> found) {
            var mark = marks.get(index);
            switch (roles.get(index)) {
                case OPENS -> open(mark.end(), mark.start(), mark.shape() == Mark.Shape.CLOSING);
                case CLOSES -> {
                    add(mark.start(), mark.end());
                    finish(false, found);
                }
                case PARTS -> part(mark, found);
                case CLOSES_UNOPENED -> {
                    int begin = sentenceBefore(index);
                    open(begin, begin, true);
                    add(mark.start(), mark.end());
                    finish(false, found);
                }
                case INNER, STRAY -> {}
            }
        }

        private void open(int words, int withMark, boolean repair) {
            start = words;
            printed = withMark;
            repaired = repair;
        }

        private void part(Mark mark, List<Quotation> found) {
            boolean opens = costs.opening(mark) < costs.closing(mark);
            add(mark.start(), opens ? mark.start() : mark.end());
            if (opens || isGlued(mark)) {
                finish(false, found);
            }
            open(mark.end(), opens ? mark.start() : mark.end(), true);
        }

        /** A mark between a full stop and a capital, without a space, stands for two: one that closes, one that opens. */
        private boolean isGlued(Mark mark) {
            return Character.isUpperCase(text.at(mark.end())) && !FlatText.isSpace(text.at(mark.start() - 1));
        }

        private void add(int end, int printedEnd) {
            var words = text.trim(start, end);
            if (words.length() > 0) {
                parts.add(new Quotation.Part(words, text.trim(printed, printedEnd)));
            }
        }

        private void finish(boolean unclosed, List<Quotation> found) {
            if (!parts.isEmpty()) {
                var printed = parts.getFirst().printed().join(parts.getLast().printed());
                found.add(new Quotation(line, printed, List.copyOf(parts), unclosed, repaired));
            }
            parts.clear();
        }

        /** Where the sentence begins that the mark ends. */
        private int sentenceBefore(int index) {
            var mark = marks.get(index);
            int floor = index == 0
                    ? text.lines().get(line).start()
                    : marks.get(index - 1).end();
            int at = mark.start() - 2;
            while (at > floor && !endsSentence(at)) {
                at--;
            }
            return text.trim(at > floor ? at + 1 : floor, mark.start()).start();
        }

        private boolean endsSentence(int at) {
            return ".?!".indexOf(text.at(at)) >= 0
                    && FlatText.isSpace(text.at(at + 1))
                    && Character.isUpperCase(text.at(at + 2));
        }
    }
}
