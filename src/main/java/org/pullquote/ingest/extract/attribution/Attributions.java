package org.pullquote.ingest.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.attribution.Attribution.Pattern;
import org.pullquote.ingest.extract.quotation.Quotation;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/** Finds who is said to have said or thought what, sentence by sentence. */
public final class Attributions {
    /** Code points: about six words, more than a name or a title has. */
    private static final int LONG = 30;

    /** Words of a name with a role. */
    private static final int LONGEST_SIGNATURE = 10;

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
            int line = prose.sentences().get(i).line();
            var turn = turns.at(line);
            if (turn == null) {
                reader.read(i);
            } else if (i == 0 || prose.sentences().get(i - 1).line() != line) {
                reader.found.add(turn);
            }
        }
        reader.found.sort(Comparator.comparing(Attribution::reach));
        return List.copyOf(reader.found);
    }

    /** The quotations of a text in whose language nobody is looked for: those long enough to be speech. */
    public static List<Attribution> unattributed(Prose prose) {
        return prose.quotations().stream()
                .filter(quotation -> quotation.words().length() > LONG)
                .map(quotation ->
                        new Attribution(Pattern.UNATTRIBUTED, printed(quotation), null, null, Setting.NONE, false))
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
        var last = follows ? lastIn(prose.sentences().get(index - 1)) : null;
        if (last == null || !isQuoted(last)) {
            return;
        }
        if (!prose.isQuoted(sentence.first())) {
            if (endsQuoted(sentence)) {
                found.add(new Attribution(
                        Pattern.CONTINUED, clauses.wordsOf(sentence), null, last.speaker(), last.setting(), true));
            }
            return;
        }
        var quotation = prose.quotations().get(prose.quotationAt(sentence.first()));
        if (quotation.words().length() > LONG) {
            char end = prose.text().at(quotation.words().end() - 1);
            boolean whole = ",.?!".indexOf(end) >= 0;
            var passage = whole ? printed(quotation) : clauses.wordsOf(sentence);
            found.add(new Attribution(Pattern.CONTINUED, passage, null, last.speaker(), last.setting(), true));
        }
    }

    private boolean endsQuoted(Sentence sentence) {
        int last = sentence.end() - 1;
        while (last > sentence.first()
                && !prose.isQuoted(last)
                && !prose.token(last).isWord()) {
            last--;
        }
        return prose.isQuoted(last);
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
        if (index > 0 && isSignature(prose.sentences().get(index - 1), sentence)) {
            sign(prose.sentences().get(index - 1), sentence);
            return;
        }
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
            found.add(new Attribution(Pattern.FLOATING, passage, null, earlier.speaker(), earlier.setting(), true));
        }
    }

    /** The last line within the marks of a pull quote: "“We waited. / Jane Doe, skipper”", a name and no verb. */
    private boolean isSignature(Sentence quotation, Sentence sentence) {
        int end = prose.quotationAt(quotation.end() - 1);
        var line = prose.quotations().get(prose.quotationAt(sentence.first()));
        boolean opens = line.printed().start() < line.words().start();
        boolean inside = end >= 0 && prose.quotations().get(end).unclosed() && !opens;
        return inside && quotation.line() == sentence.line() - 1 && isName(sentence);
    }

    private boolean isName(Sentence sentence) {
        var words = prose.tokens().subList(sentence.first(), sentence.end()).stream()
                .filter(Token::isWord)
                .toList();
        return words.size() > 1
                && words.size() <= LONGEST_SIGNATURE
                && words.get(0).capital()
                && words.get(1).capital()
                && words.stream()
                        .noneMatch(word -> !word.capital() && (word.is(Trait.AUXILIARY) || word.is(Trait.FINITE)));
    }

    /** Lays the quotation to whom the line names, instead of whoever spoke before. */
    private void sign(Sentence quotation, Sentence name) {
        var reach = prose.span(quotation.first(), quotation.end());
        prose.effort().spend(found.size());
        found.removeIf(one -> one.reach().overlaps(reach));
        var signature = prose.quotations().get(prose.quotationAt(name.first()));
        found.add(new Attribution(Pattern.AFTER, passage(quotation), null, signature.words(), Setting.NONE, false));
    }

    /** After a quotation the next one goes on with it; after a report its words announce the quotation. */
    private Attribution goingOn(Attribution last, Pattern pattern, List<Span> passage) {
        boolean continued = isQuoted(last);
        return new Attribution(
                pattern, passage, continued ? null : last.cue(), last.speaker(), last.setting(), continued);
    }

    /** A word or two in marks on a line of their own, or more in capitals, are a heading. */
    private boolean isLabel(Sentence sentence) {
        var words = prose.text().slice(prose.span(sentence.first(), sentence.end()));
        return (sentence.end() - sentence.first() < 6 || words.chars().noneMatch(Character::isLowerCase))
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

    /**
     * The attribution whose speaker goes on after the sentence: who said the quotation at its head, or else the last that is
     * not itself part of what is said.
     */
    private @Nullable Attribution lastIn(Sentence sentence) {
        Attribution last = null;
        var reach = prose.span(sentence.first(), sentence.end());
        prose.effort().spend(found.size());
        for (var one : found) {
            if (one.reach().overlaps(reach) && one.speaker() != null && !isNested(one)) {
                if (one.pattern() == Pattern.AFTER && isQuoted(one)) {
                    return one;
                }
                last = one;
            }
        }
        return last;
    }

    private boolean isNested(Attribution one) {
        var cue = one.cue();
        prose.effort().spend(found.size());
        return cue != null
                && found.stream()
                        .anyMatch(other -> !other.equals(one)
                                && other.pattern() != Pattern.ACCORDING
                                && prose.anyHolds(other.passage(), cue));
    }
}
