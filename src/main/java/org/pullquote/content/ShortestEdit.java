package org.pullquote.content;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.List;

/**
 * A shortest way from one list to another (Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1,
 * 1986). The work grows with the square of the way, so for long lists that have little in common none is looked for: one
 * took the place of the other.
 */
final class ShortestEdit {
    /** Pairs of elements up to which any way is found in less than a second. */
    private static final long MOST_PAIRS = 25_000_000;
    /** Elements taken away or added up to which a way is found in lists of any length. */
    private static final int MOST_CHANGES = 2_000;

    private ShortestEdit() {}

    static <T> List<Change> between(List<T> before, List<T> after) {
        return (long) before.size() * after.size() <= MOST_PAIRS
                ? shortest(before, after)
                : between(before, after, MOST_CHANGES);
    }

    /** The way if it takes away and adds no more elements than given; else one change from all to all. */
    static <T> List<Change> between(List<T> before, List<T> after, int most) {
        return isWithin(before, after, most)
                ? shortest(before, after)
                : List.of(new Change(DeltaType.CHANGE, 0, before.size(), 0, after.size()));
    }

    private static <T> List<Change> shortest(List<T> before, List<T> after) {
        return new MyersDiffWithLinearSpace<T>().computeDiff(before, after, null);
    }

    /** The first half of the algorithm: how far each diagonal is reached with so many changes. */
    private static <T> boolean isWithin(List<T> before, List<T> after, int most) {
        int end = before.size() - after.size();
        if (Math.abs(end) > most) {
            return false;
        }
        int[] reached = new int[2 * most + 3];
        int middle = most + 1;
        for (int changes = 0; changes <= most; changes++) {
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int at = middle + diagonal;
                boolean adds = diagonal == -changes || (diagonal < changes && reached[at - 1] < reached[at + 1]);
                int x = adds ? reached[at + 1] : reached[at - 1] + 1;
                while (x < before.size()
                        && x - diagonal < after.size()
                        && before.get(x).equals(after.get(x - diagonal))) {
                    x++;
                }
                reached[at] = x;
                if (diagonal == end && x >= before.size()) {
                    return true;
                }
            }
        }
        return false;
    }
}
