package org.pullquote.desk.copy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Anchor;
import org.pullquote.content.Body;
import org.pullquote.content.PlainText;
import org.pullquote.content.Reanchored;
import org.pullquote.content.Reanchoring;
import org.pullquote.edition.Edition;
import org.pullquote.edition.SourceMention.Place;

/** Moves quotes and mentions from one body to the next. */
public final class Anchoring {
    /** Who had a place keeps it before who had lost one, and then who is in the words around it. */
    private static final Comparator<Move> CLAIM =
            Comparator.comparing(Move::stood).thenComparingInt(Move::context);

    /** Whether the words of a quote stand where they stood. */
    public enum State {
        /** At the same place. */
        @JsonProperty("held")
        HELD,
        /** Elsewhere in the text. */
        @JsonProperty("moved")
        MOVED,
        /** No longer: they were changed, or taken out. */
        @JsonProperty("drifted")
        DRIFTED
    }

    private final PlainText before;
    private final Reanchoring reanchoring;

    Anchoring(Body before, Body after) {
        this.before = PlainText.of(before);
        this.reanchoring = new Reanchoring(before, after);
    }

    /** Of quotes that would come to one place, as their words stood there several times, one gets it; the others drift. */
    List<WorkingQuote> quotes(List<WorkingQuote> quotes) {
        var moves = quotes.stream().map(this::moved).toList();
        var holders = moves.stream()
                .filter(Move::isFound)
                .collect(Collectors.toMap(
                        move -> move.after().place(), Function.identity(), BinaryOperator.maxBy(CLAIM)));
        return moves.stream()
                .map(move -> move.yieldsTo(holders.get(move.after().place())) ? lost(move.quote()) : move.after())
                .toList();
    }

    /** A name that no longer stands in the text is no mention any more. */
    List<Edition.Mention> mentions(List<Edition.Mention> mentions) {
        return mentions.stream()
                .map(mention -> new Edition.Mention(mention.source(), mention.credit(), places(mention.places())))
                .toList();
    }

    private Move moved(WorkingQuote quote) {
        var parts = reanchoring.move(quote.anchors());
        var moved = quote.moved(parts.stream().map(Reanchored::after).toList(), state(parts), drift(parts));
        return new Move(
                quote, moved, parts.stream().mapToInt(Reanchored::context).sum());
    }

    private static WorkingQuote lost(WorkingQuote quote) {
        return quote.moved(quote.anchors(), State.DRIFTED, null);
    }

    /** @param context code points around its words that are as they were */
    private record Move(WorkingQuote quote, WorkingQuote after, int context) {
        boolean isFound() {
            return after.stands();
        }

        boolean stood() {
            return quote.stands();
        }

        /** Not where both stood in one place before. */
        boolean yieldsTo(@Nullable Move holder) {
            return isFound()
                    && holder != null
                    && !holder.equals(this)
                    && !(stood() && holder.quote.place().equals(quote.place()));
        }
    }

    private static State state(List<Reanchored> parts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Reanchored.Held _ -> State.HELD;
                    case Reanchored.Moved _ -> State.MOVED;
                    case Reanchored.Drifted _ -> State.DRIFTED;
                })
                .max(State::compareTo)
                .orElse(State.HELD);
    }

    /** The words that stand where the quote's were, if any of them drifted and all have a place. */
    private static @Nullable String drift(List<Reanchored> parts) {
        var words = parts.stream().map(Anchoring::found).toList();
        return state(parts) != State.DRIFTED || words.stream().anyMatch(Objects::isNull)
                ? null
                : words.stream().map(Anchor::exact).collect(Collectors.joining(" "));
    }

    private static @Nullable Anchor found(Reanchored part) {
        return part instanceof Reanchored.Drifted drifted ? drifted.guess() : part.after();
    }

    private List<Place> places(List<Place> places) {
        var anchors = places.stream()
                .map(place -> before.anchor(place.start(), place.end()))
                .toList();
        return reanchoring.move(anchors).stream()
                .filter(part -> !(part instanceof Reanchored.Drifted))
                .map(Reanchored::after)
                .map(anchor -> new Place(anchor.start(), anchor.end()))
                .toList();
    }
}
