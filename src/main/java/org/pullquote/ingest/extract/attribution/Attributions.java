package org.pullquote.ingest.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.attribution.Attribution.Pattern;
import org.pullquote.ingest.extract.quotation.Quotation;

/** Finds who is said to have said or thought what, sentence by sentence. */
public final class Attributions {
    /** Code points: about six words, more than a name or a title has. */
    private static final int LONG = 30;

    private final Prose prose;
    private final Clauses clauses;
    private final List<Attribution> found = new ArrayList<>();

    private Attributions(Prose prose) {
        this.prose = prose;
        this.clauses = new Clauses(prose);
    }

    /** All attributions of a text, in the order of their passages. */
    public static List<Attribution> in(Prose prose) {
        var reader = new Attributions(prose);
        var turns = new Turns(prose.text());
        for (int i = 0; i < prose.sentences().size(); i++) {
            if (!turns.isTurn(prose.sentences().get(i).line())) {
                reader.read(i);
            }
        }
        reader.found.addAll(turns.all());
        reader.found.sort(Comparator.comparing(Attribution::reach));
        return List.copyOf(reader.found);
    }

    /** The quotations of a text in whose language nobody is looked for: those long enough to be speech. */
    public static List<Attribution> unattributed(Prose prose) {
        return prose.quotations().stream()
                .filter(quotation -> quotation.words().length() > LONG)
                .map(quotation ->
                        new Attribution(Pattern.UNATTRIBUTED, printed(quotation), null, null, List.of(), false))
                .toList();
    }

    private static List<Span> printed(Quotation quotation) {
        return quotation.parts().stream().map(Quotation.Part::printed).toList();
    }

    private void read(int index) {
        var sentence = prose.sentences().get(index);
        if (isQuotation(sentence)) {
            floating(index, sentence);
        } else {
            var own = clauses.of(sentence);
            found.addAll(own);
            if (own.isEmpty()) {
                goesOn(index, sentence);
            }
        }
    }

    /** "…," he said. "…" in the end: a long quotation at the head of a sentence goes on with the speaker before it. */
    private void goesOn(int index, Sentence sentence) {
        boolean follows = index > 0 && prose.sentences().get(index - 1).line() == sentence.line();
        if (!follows || !prose.isQuoted(sentence.first())) {
            return;
        }
        var last = lastIn(prose.sentences().get(index - 1));
        var quotation = prose.quotations().get(prose.quotationAt(sentence.first()));
        if (last != null && isQuoted(last) && quotation.words().length() > LONG) {
            var passage = printed(quotation);
            found.add(new Attribution(Pattern.CONTINUED, passage, null, last.speaker(), last.via(), true));
        }
    }

    private boolean isQuotation(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (!prose.isQuoted(i) && prose.token(i).isWord()) {
                return false;
            }
        }
        return prose.isQuoted(sentence.first());
    }

    /** A sentence of nothing but quotation has the speaker of the sentence before it, or of the paragraph before. */
    private void floating(int index, Sentence sentence) {
        if (index == 0 || isLabel(sentence)) {
            return;
        }
        var passage = passage(sentence);
        var before = prose.sentences().get(index - 1);
        var last = lastIn(before);
        if (last != null) {
            boolean sameLine = before.line() == sentence.line();
            found.add(goingOn(last, sameLine ? Pattern.CONTINUED : Pattern.FLOATING, passage));
            return;
        }
        var announcing = clauses.announcing(before);
        if (announcing != null) {
            found.add(announcing.with(passage));
        } else if (!found.isEmpty() && before.line() >= sentence.line() - 1) {
            var earlier = found.getLast();
            found.add(new Attribution(Pattern.FLOATING, passage, null, earlier.speaker(), earlier.via(), true));
        }
    }

    /** After a quotation the next one goes on with it; after a report its words announce the quotation. */
    private Attribution goingOn(Attribution last, Pattern pattern, List<Span> passage) {
        boolean continued = isQuoted(last);
        return new Attribution(pattern, passage, continued ? null : last.cue(), last.speaker(), last.via(), continued);
    }

    /** A word or two in marks on a line of their own is a heading. */
    private boolean isLabel(Sentence sentence) {
        return sentence.end() - sentence.first() < 6
                && !prose.token(sentence.end() - 2).is("!")
                && !prose.token(sentence.end() - 2).is("?")
                && !prose.token(sentence.end() - 2).is(".");
    }

    private boolean isQuoted(Attribution one) {
        return one.passage().stream().anyMatch(span -> prose.isQuoted(prose.tokenAt(span.start())));
    }

    private List<Span> passage(Sentence sentence) {
        var spans = new ArrayList<Span>();
        int last = -1;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            int quotation = prose.quotationAt(i);
            if (quotation >= 0 && quotation != last) {
                prose.quotations().get(quotation).parts().forEach(part -> spans.add(part.printed()));
                last = quotation;
            }
        }
        return spans;
    }

    /** The attribution whose speaker goes on after the sentence: the last that is not itself part of what is said. */
    private @Nullable Attribution lastIn(Sentence sentence) {
        Attribution last = null;
        var reach = prose.span(sentence.first(), sentence.end());
        for (var one : found) {
            if (one.reach().overlaps(reach) && one.speaker() != null && !isNested(one)) {
                last = one;
            }
        }
        return last;
    }

    private boolean isNested(Attribution one) {
        var cue = one.cue();
        return cue != null
                && found.stream()
                        .anyMatch(other -> !other.equals(one)
                                && other.pattern() != Pattern.ACCORDING
                                && other.passage().stream().anyMatch(span -> span.contains(cue)));
    }
}
