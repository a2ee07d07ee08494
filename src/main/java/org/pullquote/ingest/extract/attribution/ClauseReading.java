package org.pullquote.ingest.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.attribution.Attribution.Pattern;
import org.pullquote.ingest.extract.text.Trait;

/** One cue of a sentence, and what it announces: before it, after it, or on both sides. */
final class ClauseReading {
    private static final Set<String> TELL = Set.of("told", "tells", "telling", "tell");

    private final Prose prose;
    private final NounPhrases phrases;
    private final Passages passages;
    private final Complements complements;
    private final Extents extents;
    private final Circumstances circumstances;
    private final Sentence sentence;
    private final Cue cue;
    private final @Nullable Phrase speaker;

    /** The grammar of a text that readings share. */
    record Grammar(
            Prose prose,
            NounPhrases phrases,
            Passages passages,
            Complements complements,
            Extents extents,
            Circumstances circumstances) {}

    ClauseReading(Grammar grammar, Sentence sentence, Cue cue, @Nullable Phrase speaker) {
        this.prose = grammar.prose();
        this.phrases = grammar.phrases();
        this.passages = grammar.passages();
        this.complements = grammar.complements();
        this.extents = grammar.extents();
        this.circumstances = grammar.circumstances();
        this.sentence = sentence;
        this.cue = cue;
        this.speaker = speaker;
    }

    @Nullable
    Attribution read() {
        if (cue.form() == Cue.Form.PASSIVE) {
            int quotation = passages.quotationAhead(cue.end(), sentence);
            boolean parted = quotation > cue.end() && !passages.startsLower(quotation);
            return parted
                    ? attribution(
                            Pattern.BEFORE, passages.of(quotation, extents.quotationEnd(quotation, sentence)), null)
                    : passive();
        }
        var inverted = inverted();
        if (inverted != null) {
            return inverted;
        }
        var subject = speaker;
        if (subject != null && subject.to() >= cue.group() - 1 && isInserted(subject)) {
            return around(subject, subject.from(), cue.end());
        }
        return announced();
    }

    /** "…," said Jane Doe, a baker. */
    private @Nullable Attribution inverted() {
        boolean verb = cue.group() == cue.verb()
                && (prose.token(cue.verb()).quotes()
                        || (cue.verb() > sentence.first() && prose.isQuoted(cue.verb() - 1)))
                && cue.form() == Cue.Form.FINITE
                && !TELL.contains(prose.token(cue.verb()).word())
                && cue.end() < sentence.end();
        if (!verb || !follows() || prose.isQuoted(cue.end()) || hasSubjectAfterQuotation()) {
            return null;
        }
        var subject = phrases.after(cue.end(), sentence.end());
        if (subject == null
                || prose.token(subject.from()).is("that")
                || prose.token(subject.from()).is("it")) {
            return null;
        }
        boolean afterQuotation = prose.isQuoted(cue.verb() - 1) || prose.isQuoted(sentence.first());
        if (!afterQuotation && speaker != null && speaker.from() == sentence.first()) {
            return null;
        }
        return afterQuotation || endsSoon(subject.to()) ? around(subject, cue.verb(), subject.to()) : null;
    }

    private boolean follows() {
        int before = cue.verb() - 1;
        return before >= sentence.first()
                && (prose.isQuoted(before) || prose.token(before).is(","));
    }

    /** "…," Jane Doe, a baker, said. */
    private boolean hasSubjectAfterQuotation() {
        var before = phrases.before(cue.group(), sentence);
        return before != null && before.from() > sentence.first() && prose.isQuoted(before.from() - 1);
    }

    private boolean endsSoon(int at) {
        boolean announces = at < sentence.end() && prose.isQuoted(at);
        return at >= sentence.end()
                || (!announces && !prose.token(at).isWord())
                || prose.token(at).is(Trait.PREPOSITION)
                || prose.token(at).is(Trait.WEEKDAY);
    }

    /** Whether subject and cue are put between or after the words they announce: "…, he said, …" */
    private boolean isInserted(Phrase subject) {
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
                    || TELL.contains(prose.token(cue.verb()).word());
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

    /** The words before the clause from {@code from}, and those after it if the sentence then goes on. */
    private @Nullable Attribution around(Phrase subject, int from, int to) {
        var passage = new ArrayList<>(passages.of(left(from), from));
        if (passage.isEmpty()) {
            return null;
        }
        boolean quoted = prose.isQuoted(from - 1) || (from - 2 >= sentence.first() && prose.isQuoted(from - 2));
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
        return attribution(quoted ? Pattern.AFTER : Pattern.INSERTED, passage, subject);
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
        return TELL.contains(before.word()) || before.is(Trait.PREPOSITION) || before.is(Trait.DETERMINER);
    }

    /** Where the announced words begin: at the quotation before, unless it is a part of a sentence. */
    private int left(int from) {
        boolean afterQuotation = prose.isQuoted(from - 1) || (from - 2 >= sentence.first() && prose.isQuoted(from - 2));
        if (!afterQuotation) {
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

    /** He said: "…" */
    private @Nullable Attribution announced() {
        int quotation = passages.quotationAhead(cue.end(), sentence);
        boolean partial = quotation == cue.end() && (passages.startsLower(quotation) || isTitle(quotation));
        if (quotation < 0 || partial || isPredicate(quotation)) {
            return reported();
        }
        var passage = passages.of(quotation, extents.quotationEnd(quotation, sentence));
        return passage.isEmpty() ? null : attribution(Pattern.BEFORE, passage, speaker);
    }

    /** "says that, no matter what, “it does not”": words in lower case that a clause before them leads up to. */
    private boolean isPredicate(int quotation) {
        return quotation > cue.end()
                && passages.startsLower(quotation)
                && prose.token(quotation - 1).is(",")
                && !prose.token(cue.end()).is("it")
                && complements.isClause(cue.end(), sentence);
    }

    /** Words in marks amid the sentence that are no sentence themselves: the series called "Quick Question" in which. */
    private boolean isTitle(int quotation) {
        int after = passages.afterQuotation(quotation, sentence);
        boolean ends = ".?!,".indexOf(passages.lastOf(quotation)) >= 0;
        return !ends && after < sentence.end() && prose.token(after).isWord();
    }

    /** He said that … */
    private @Nullable Attribution reported() {
        var complement = complements.after(cue, sentence);
        if (!complements.admits(cue, complement.sort())) {
            return null;
        }
        int end = complement.sort() == Complement.Sort.QUOTED && extents.isApart(complement.start())
                ? extents.quotationEnd(complement.start(), sentence)
                : extents.contentEnd(complement.start(), extents.beforeMainClause(cue, complement.start(), sentence));
        var passage = passages.of(complement.start(), end);
        if (passage.isEmpty()) {
            return null;
        }
        return attribution(cue.form() == Cue.Form.FINITE ? Pattern.CLAUSE : Pattern.PARTICIPLE, passage, speaker);
    }

    /** Was assessed as "…" by the official. */
    private @Nullable Attribution passive() {
        int start = cue.end() < sentence.end() && prose.token(cue.end()).is("as") ? cue.end() + 1 : cue.end();
        for (int i = start; i + 1 < sentence.end(); i++) {
            if (prose.token(i).is("by") && !prose.isQuoted(i)) {
                var agent = phrases.after(i + 1, sentence.end());
                var passage = passages.of(start, i);
                return agent == null || passage.isEmpty() ? null : attribution(Pattern.PASSIVE, passage, agent);
            }
        }
        return null;
    }

    private Attribution attribution(Pattern pattern, List<Span> passage, @Nullable Phrase who) {
        var words = who == null ? null : prose.span(who.from(), who.to());
        return new Attribution(
                pattern,
                passage,
                prose.span(cue.verb(), cue.end()),
                words,
                circumstances.of(sentence, cue, who).outside(passage),
                false);
    }
}
