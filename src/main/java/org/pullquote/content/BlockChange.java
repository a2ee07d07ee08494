package org.pullquote.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block that is not the same in two bodies. Ids do not matter, as Markdown and HTML have none.
 *
 * @param was the block in the old body; absent if it was inserted
 * @param now the block in the new body; absent if it was deleted
 * @param words what changed in its plain text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlockChange(@Nullable Block was, @Nullable Block now, List<WordChange> words) {
    /** Of the words of two blocks, the part that makes one a version of the other. */
    private static final double ENOUGH = 0.3;
    /** Pairs of blocks beyond which a stretch counts as written anew. */
    private static final int MOST_PAIRS = 40_000;

    /** All blocks that changed, in reading order; empty if the bodies say the same. */
    public static List<BlockChange> between(Body before, Body after) {
        var changes = new ArrayList<BlockChange>();
        for (var change : changed(before.blocks(), after.blocks())) {
            new Stretch(
                            before.blocks().subList(change.startOriginal, change.endOriginal),
                            after.blocks().subList(change.startRevised, change.endRevised))
                    .addTo(changes);
        }
        return List.copyOf(changes);
    }

    /** Joined where what is taken away and what is added at one place come as two changes. */
    private static List<Change> changed(List<Block> before, List<Block> after) {
        var joined = new ArrayList<Change>();
        for (var change : ShortestEdit.between(nameless(before), nameless(after))) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.endOriginal == change.startOriginal && last.endRevised == change.startRevised) {
                joined.removeLast();
                joined.add(new Change(
                        change.deltaType,
                        last.startOriginal,
                        change.endOriginal,
                        last.startRevised,
                        change.endRevised));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }

    private static List<Block> nameless(List<Block> blocks) {
        return blocks.stream().map(block -> BlockIds.withId(block, "")).toList();
    }

    private static BlockChange of(@Nullable Block was, @Nullable Block now) {
        return new BlockChange(
                was,
                now,
                WordChange.between(was == null ? "" : BlockText.of(was), now == null ? "" : BlockText.of(now)));
    }

    /** Blocks in a row that took the place of others; the pairs are those that have most words in common. */
    private record Stretch(List<Block> olds, List<Block> youngs) {
        void addTo(List<BlockChange> changes) {
            var best = best();
            int i = 0;
            int j = 0;
            while (i < olds.size() || j < youngs.size()) {
                if (i < olds.size() && j < youngs.size() && best[i][j] > Math.max(best[i + 1][j], best[i][j + 1])) {
                    changes.add(of(olds.get(i++), youngs.get(j++)));
                } else if (i < olds.size() && (j == youngs.size() || best[i + 1][j] >= best[i][j + 1])) {
                    changes.add(of(olds.get(i++), null));
                } else {
                    changes.add(of(null, youngs.get(j++)));
                }
            }
        }

        /** How much the blocks from two on can have in common, each paired with one at most, in order. */
        private double[][] best() {
            var best = new double[olds.size() + 1][youngs.size() + 1];
            if ((long) olds.size() * youngs.size() > MOST_PAIRS) {
                return best;
            }
            var older = olds.stream().map(Stretch::words).toList();
            var younger = youngs.stream().map(Stretch::words).toList();
            for (int i = olds.size() - 1; i >= 0; i--) {
                for (int j = youngs.size() - 1; j >= 0; j--) {
                    double alike = alike(older.get(i), younger.get(j));
                    boolean pair = alike >= ENOUGH
                            && olds.get(i).getClass() == youngs.get(j).getClass();
                    best[i][j] =
                            Math.max(pair ? alike + best[i + 1][j + 1] : 0, Math.max(best[i + 1][j], best[i][j + 1]));
                }
            }
            return best;
        }

        private static Map<String, Integer> words(Block block) {
            var words = new HashMap<String, Integer>();
            Tokens.of(BlockText.of(block)).texts().forEach(word -> words.merge(word, 1, Integer::sum));
            return words;
        }

        /** From 0 to 1: the part of the words that both have. */
        private static double alike(Map<String, Integer> one, Map<String, Integer> other) {
            int all = count(one) + count(other);
            int shared = one.entrySet().stream()
                    .mapToInt(word -> Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0)))
                    .sum();
            return all == 0 ? 1 : 2.0 * shared / all;
        }

        private static int count(Map<String, Integer> words) {
            return words.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
