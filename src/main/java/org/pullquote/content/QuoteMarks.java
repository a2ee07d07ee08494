package org.pullquote.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Shows in a body which of its words are quotes. */
public final class QuoteMarks {
    private record Place(UUID quote, int start, int end) {
        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }
    }

    private final PlainText text;
    /** By block, the longest first where several begin at one place, so that what is inside follows. */
    private final Map<String, List<Place>> places = new HashMap<>();

    private QuoteMarks(PlainText text, Map<UUID, ? extends Collection<Anchor>> anchors) {
        this.text = text;
        anchors.forEach((quote, ofQuote) -> ofQuote.stream()
                .filter(text::holds)
                .forEach(anchor -> places.computeIfAbsent(anchor.block(), _ -> new ArrayList<>())
                        .add(new Place(quote, anchor.start(), anchor.end()))));
        places.values()
                .forEach(ofBlock -> ofBlock.sort(Comparator.comparingInt(Place::start)
                        .thenComparing(Place::end, Comparator.reverseOrder())
                        .thenComparing(Place::quote)));
    }

    /**
     * A body whose runs carry a {@link Mark.QuoteRef} wherever an anchor of the quote stands. Quotes may overlap and
     * hold one another. An anchor whose words do not stand at its place is left out, and so is one in a caption, code
     * or title, which have no runs. Marks the body had of quotes are dropped.
     */
    public static Body mark(Body body, Map<UUID, ? extends Collection<Anchor>> anchors) {
        var plain = body.withoutQuotes();
        var marks = new QuoteMarks(PlainText.of(plain), anchors);
        return new Body(plain.blocks().stream().map(marks::marked).toList());
    }

    private Block marked(Block block) {
        var ofBlock = places.get(block.id());
        var span = text.block(block.id());
        if (ofBlock == null || span.isEmpty()) {
            return block;
        }
        var walk = new Walk(ofBlock, span.get().start());
        return BlockText.mapRuns(block, walk::split);
    }

    /** Through the lists of runs of one block, one character being between two of them. */
    private static final class Walk {
        private final List<Place> places;
        private final TreeSet<Integer> borders = new TreeSet<>();
        private int offset;

        Walk(List<Place> places, int offset) {
            this.places = places;
            this.offset = offset;
            places.forEach(place -> {
                borders.add(place.start());
                borders.add(place.end());
            });
        }

        List<Run> split(List<Run> runs) {
            var split = new ArrayList<Run>();
            for (var run : runs) {
                var words = new CodePoints(run.text());
                int end = offset + words.length();
                for (int from = offset; from < end; ) {
                    var border = borders.higher(from);
                    int to = border == null ? end : Math.min(border, end);
                    split.add(marked(run.withText(words.slice(from - offset, to - offset)), from, to));
                    from = to;
                }
                offset = end;
            }
            offset++;
            return split;
        }

        private Run marked(Run run, int from, int to) {
            for (var place : places) {
                if (place.covers(from, to)) {
                    run = run.with(new Mark.QuoteRef(place.quote()));
                }
            }
            return run;
        }
    }
}
