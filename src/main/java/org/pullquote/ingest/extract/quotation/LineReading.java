package org.pullquote.ingest.extract.quotation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;

/**
 * One way to read the marks of a line.
 *
 * @param cost how unlikely it is
 * @param startsInside whether the line begins inside a quotation that no mark on it opens
 * @param last what the last mark does, linked to what those before it do; none without marks
 */
record LineReading(
        double cost, boolean startsInside, @Nullable Step last) {
    private static final LineReading IMPOSSIBLE = new LineReading(Double.POSITIVE_INFINITY, false, null);

    /** What a mark does, after those before it: readings share their beginnings. */
    record Step(Role role, @Nullable Step before) {}

    /** What a mark does in a reading. */
    enum Role {
        OPENS,
        CLOSES,
        /** Closes one part and opens the next: one of the two marks is missing. */
        PARTS,
        /** Closes a quotation whose opening mark is missing, at the sentence it ends. */
        CLOSES_UNOPENED,
        /** Opens or closes a quotation within the quotation, set in the same marks. */
        INNER,
        STRAY
    }

    /** The cheapest readings of a line, by whether it begins after an open quotation and whether it leaves one open. */
    static final class Search {
        private final MarkCosts costs;
        private final Span line;
        private final List<Mark> marks;

        Search(MarkCosts costs, Span line, List<Mark> marks) {
            this.costs = costs;
            this.line = line;
            this.marks = marks;
        }

        /** The best reading that ends outside (0), inside (1), and inside the inner (2) of a quotation. */
        LineReading[] best(boolean afterOpen) {
            LineReading[] now = {start(false, afterOpen), start(true, afterOpen), IMPOSSIBLE};
            for (int i = 0; i < marks.size(); i++) {
                now = step(now, i);
            }
            return now;
        }

        private LineReading start(boolean inside, boolean afterOpen) {
            var first = segment(0);
            boolean markFirst = !marks.isEmpty() && first.length() == 0;
            if (!inside) {
                double cost = afterOpen && !markFirst ? MarkCosts.UNCLOSED : 0;
                return new LineReading(cost + costs.outside(first), false, null);
            }
            double cost = afterOpen ? MarkCosts.CONTINUED_UNMARKED : MarkCosts.UNOPENED;
            if (marks.isEmpty()) {
                cost += afterOpen ? MarkCosts.LINE_INSIDE : MarkCosts.STRAY * 2;
            }
            return new LineReading(cost + (afterOpen && markFirst ? 0 : costs.inside(first)), true, null);
        }

        private LineReading[] step(LineReading[] before, int index) {
            var mark = marks.get(index);
            var next = segment(index + 1);
            double outside = costs.outside(next);
            double inside = costs.inside(next);
            double opening = costs.opening(mark);
            double closing = costs.closing(mark);
            boolean last = index == marks.size() - 1;
            inside = last && costs.isBlank(next) ? inside + MarkCosts.STRAY : inside;
            return new LineReading[] {
                cheapest(
                        before[1].then(Role.CLOSES, closing + outside),
                        before[0].then(Role.STRAY, MarkCosts.STRAY + outside),
                        before[0].then(Role.CLOSES_UNOPENED, MarkCosts.UNOPENED + closing + outside)),
                cheapest(
                        before[0].then(Role.OPENS, opening + inside),
                        before[1].then(Role.PARTS, MarkCosts.REOPENED + Math.min(opening, closing) + inside),
                        before[2].then(Role.INNER, closing + inside)),
                costs.isBlank(segment(index))
                        ? IMPOSSIBLE
                        : before[1].then(Role.INNER, MarkCosts.NESTED + opening + inside)
            };
        }

        private static LineReading cheapest(LineReading... readings) {
            return Arrays.stream(readings)
                    .min((a, b) -> Double.compare(a.cost(), b.cost()))
                    .orElseThrow();
        }

        /** The words between the mark before {@code index} and the one at it. */
        private Span segment(int index) {
            int start = index == 0 ? line.start() : marks.get(index - 1).end();
            int end = index == marks.size() ? line.end() : marks.get(index).start();
            return new Span(start, end);
        }
    }

    private LineReading then(Role role, double more) {
        return new LineReading(cost + more, startsInside, new Step(role, last));
    }

    /** What each mark does, in order. */
    List<Role> roles() {
        var roles = new ArrayDeque<Role>();
        for (var step = last; step != null; step = step.before()) {
            roles.addFirst(step.role());
        }
        return List.copyOf(roles);
    }

    boolean endsInside() {
        if (last == null) {
            return startsInside;
        }
        return switch (last.role()) {
            case OPENS, PARTS, INNER -> true;
            case CLOSES, CLOSES_UNOPENED, STRAY -> false;
        };
    }

    LineReading plus(double more) {
        return new LineReading(cost + more, startsInside, last);
    }
}
