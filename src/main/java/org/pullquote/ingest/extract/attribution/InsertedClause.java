package org.pullquote.ingest.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.text.Trait;

/** A clause that is put between or after the words that it announces: "…, he said, …" */
final class InsertedClause {
    private final Prose prose;
    private final Passages passages;
    private final Extents extents;
    private final Sentence sentence;
    private final Cue cue;

    InsertedClause(ClauseReading.Grammar grammar, Sentence sentence, Cue cue) {
        this.prose = grammar.prose();
        this.passages = grammar.passages();
        this.extents = grammar.extents();
        this.sentence = sentence;
        this.cue = cue;
    }

    /** Whether this subject and the cue are put there. */
    boolean has(Phrase subject) {
        int before = subject.from() - 1;
        if (before < sentence.first()) {
            return false;
        }
        var first = prose.token(subject.from());
        if (first.is(Trait.CONJUNCTION) || first.is("who")) {
            return false;
        }
        if (prose.isQuoted(before)) {
            int next = passages.quotationAhead(cue.end(), sentence);
            boolean announcesAnother = next >= 0 && extents.isFragment(before, sentence) && !passages.startsLower(next);
            return !announcesAnother && !opensWithThat();
        }
        boolean parted = isComma(before);
        if (!parted || isApposed(before) || !passages.hasWords(sentence.first(), before)) {
            return false;
        }
        int ahead = passages.quotationAhead(cue.end(), sentence);
        boolean afterQuotation = prose.isQuoted(before - 1);
        if (ahead >= 0 && (!afterQuotation || extents.isFragment(before - 1, sentence))) {
            return passages.startsLower(ahead) && isComma(cue.end()) && !isAdverbial(sentence.first(), before);
        }
        return endsClause();
    }

    /** "Jane Doe, the head baker said on Monday": a name before the comma, and none after the verb, is the subject itself. */
    private boolean isApposed(int comma) {
        int at = sentence.first();
        while (at < comma && prose.token(at).capital() && !prose.token(at).isFunctionWord()) {
            at++;
        }
        return at == comma && at > sentence.first() + 1 && cue.end() < sentence.end() && !isComma(cue.end());
    }

    /** "But, he said, “…”", "in a statement, he said, “…”": words before the subject that are the reporter's. */
    private boolean isAdverbial(int from, int comma) {
        var first = prose.token(from);
        boolean phrase = first.is(Trait.PREPOSITION) && !first.is("of");
        return phrase || (first.is(Trait.CONJUNCTION) && comma == from + 1);
    }

    private boolean isComma(int at) {
        var token = prose.token(at);
        return !prose.isQuoted(at) && (token.is(",") || token.is("—") || token.is("–") || token.is("-"));
    }

    private boolean opensWithThat() {
        return cue.end() < sentence.end() && prose.token(cue.end()).is("that");
    }

    /** Whether nothing but a time, a place or an audience follows before the next comma or the end. */
    private boolean endsClause() {
        int i = cue.end();
        while (i < sentence.end() && prose.token(i).isWord() && !prose.isQuoted(i)) {
            var token = prose.token(i);
            boolean adverbial = i > cue.end()
                    || (token.is(Trait.PREPOSITION) && !opensInfinitive(i))
                    || token.is(Trait.WEEKDAY)
                    || token.is(Trait.TIME)
                    || token.is(Trait.ADVERB)
                    || ClauseReading.TELL.contains(prose.token(cue.verb()).word());
            if (!adverbial || token.is(Trait.AUXILIARY) || token.is("that")) {
                return false;
            }
            i++;
        }
        return i >= sentence.end() || (!prose.isQuoted(i) && !prose.token(i).is(":"));
    }

    private boolean opensInfinitive(int at) {
        return prose.token(at).is("to")
                && at + 1 < sentence.end()
                && (prose.token(at + 1).is(Trait.BASE) || prose.token(at + 1).is(Trait.AUXILIARY));
    }

    /** The words before the clause that begins at {@code from}, and those after its end if the sentence then goes on. */
    List<Span> around(int from, int to) {
        var passage = new ArrayList<>(passages.of(left(from), from));
        if (passage.isEmpty()) {
            return passage;
        }
        boolean quoted = isAfterQuotation(from);
        int rest = to;
        while (rest < sentence.end()
                && !prose.isQuoted(rest)
                && !isComma(rest)
                && !prose.token(rest).is(":")) {
            rest++;
        }
        boolean adjoins = rest == to
                && rest < sentence.end()
                && prose.isQuoted(rest)
                && !passages.startsLower(rest)
                && !isName(rest);
        int next = adjoins ? rest : afterSetting(rest, quoted);
        if (next < sentence.end() && (adjoins || !prose.isQuoted(rest)) && goesOn(next, quoted)) {
            boolean apart = quoted && prose.isQuoted(next);
            int end = apart ? passages.afterQuotation(next, sentence) : sentence.end();
            passage.addAll(passages.of(next, end));
        }
        return passage;
    }

    /** Whether a clause that begins there follows words in marks, with a comma between at most. */
    boolean isAfterQuotation(int from) {
        return prose.isQuoted(from - 1) || (from - 2 >= sentence.first() && prose.isQuoted(from - 2));
    }

    /** "“…,” he said on Monday, May 2, in Ely, “…”": past the commas of time and place to where the quotation goes on. */
    private int afterSetting(int comma, boolean quoted) {
        int next = comma + 1;
        if (!quoted || next >= sentence.end() || !isComma(comma) || prose.isQuoted(next)) {
            return next;
        }
        int ahead = passages.quotationAhead(next, sentence);
        return ahead > next && passages.startsLower(ahead) ? ahead : next;
    }

    /** "told “Harbour Watch”", "the author of “The Ferry”": what the words before it lead up to, not what is said. */
    private boolean isName(int quotation) {
        var before = prose.token(quotation - 1);
        return ClauseReading.TELL.contains(before.word())
                || before.is(Trait.PREPOSITION)
                || before.is(Trait.DETERMINER);
    }

    /** Where the announced words begin: at the quotation before, unless it is a part of a sentence. */
    private int left(int from) {
        if (!isAfterQuotation(from)) {
            return sentence.first();
        }
        int last = prose.isQuoted(from - 1) ? from - 1 : from - 2;
        boolean partial = extents.isFragment(last, sentence) || isReport(passages.firstOf(last));
        return partial ? sentence.first() : passages.firstOf(last);
    }

    /** "He said, “We wait,” the Herald reported": what a medium reports is that he said it. */
    private boolean isReport(int quotation) {
        return prose.token(cue.verb()).is("reported")
                && quotation > sentence.first() + 1
                && !prose.token(quotation - 1).isWord()
                && prose.token(quotation - 2).quotes();
    }

    private boolean goesOn(int at, boolean quoted) {
        var token = prose.token(at);
        if (quoted) {
            boolean clause = token.is("that") || (token.is(Trait.AUXILIARY) && !token.is("'s"));
            boolean joined = token.is("and") && at + 1 < sentence.end() && prose.isQuoted(at + 1);
            return prose.isQuoted(at) || clause || joined;
        }
        return prose.isQuoted(at)
                || (!token.is(Trait.GERUND) && !token.is(Trait.RELATIVE) && !token.is(Trait.CONJUNCTION));
    }
}
