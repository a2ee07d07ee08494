package org.pullquote.desk.quote;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Anchor;
import org.pullquote.content.Body;
import org.pullquote.content.PlainText;
import org.pullquote.content.Span;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** Finds in a body the one place of each part of a quote. */
final class Placement {
    /** Of places that words stand in. */
    private static final int MOST_TOLD = 10;

    private final PlainText text;

    Placement(Body body) {
        this.text = PlainText.of(body);
    }

    /**
     * The anchors of the parts, in reading order.
     *
     * @throws HttpProblem 400 if a part does not stand in the text, 409 with the first places if it stands in several
     */
    List<Anchor> of(QuoteInput input) {
        var anchors = new ArrayList<Anchor>();
        for (int i = 0; i < input.exact().size(); i++) {
            var first = i == 0;
            var from = first ? 0 : anchors.getLast().end();
            var place = only(
                    input.exact().get(i),
                    first ? input.prefix() : null,
                    i == input.exact().size() - 1 ? input.suffix() : null,
                    first ? input.start() : null,
                    from,
                    first ? "/exact" : "/exact/" + i);
            anchors.addAll(text.anchors(place.start(), place.end()));
        }
        return List.copyOf(anchors);
    }

    /**
     * The anchors of words in one piece.
     *
     * @param pointer where they were given, for what is told of them
     * @throws HttpProblem as {@link #of(QuoteInput)}
     */
    List<Anchor> of(String exact, String pointer) {
        var place = only(exact, null, null, null, 0, pointer);
        return text.anchors(place.start(), place.end());
    }

    private Span only(
            String exact,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Integer start,
            int from,
            String pointer) {
        var places = text.find(exact, prefix, suffix).stream()
                .filter(place -> place.start() >= from)
                .filter(place -> start == null || place.start() == start)
                .toList();
        if (places.isEmpty()) {
            throw Problems.invalid(Violation.at(
                    pointer, "not-in-text", "These words do not stand in the text, or not with what is around them."));
        }
        // A later part of a split quotation is the one that follows most closely.
        if (places.size() > 1 && from == 0) {
            throw ambiguous(places, pointer);
        }
        return places.getFirst();
    }

    private HttpProblem ambiguous(List<Span> places, String pointer) {
        return Problems.conflict(
                "ambiguous-quote",
                "These words stand in %d places%s; add prefix, suffix or start to say which."
                        .formatted(
                                places.size(),
                                places.size() > MOST_TOLD ? ", of which these are the first " + MOST_TOLD : ""),
                places.stream()
                        .limit(MOST_TOLD)
                        .map(place -> text.anchor(place.start(), place.end()))
                        .map(anchor -> Violation.at(
                                pointer,
                                "place",
                                "start %d, end %d, block %s: “%s[%s]%s”"
                                        .formatted(
                                                anchor.start(),
                                                anchor.end(),
                                                anchor.block(),
                                                anchor.prefix(),
                                                anchor.exact(),
                                                anchor.suffix())))
                        .toList());
    }
}
