package org.pullquote.ingest.extract.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.attribution.Attribution.Pattern;
import org.pullquote.ingest.extract.text.Trait;

/** One cue of a sentence, and what it announces: before it, after it, or on both sides. */
final class ClauseReading {
    static final Set<String> TELL = Set.of("told", "tells", "telling", "tell");

    private final Prose prose;
    private final NounPhrases phrases;
    private final Passages passages;
    private final Complements complements;
    private final Extents extents;
    private final Circumstances circumstances;
    private final Sentence sentence;
    private final Cue cue;
    private final @Nullable Phrase speaker;
    private final InsertedClause inserted;

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
        this.inserted = new InsertedClause(grammar, sentence, cue);
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
        if (subject != null && subject.to() >= cue.group() - 1 && inserted.has(subject)) {
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

    private @Nullable Attribution around(Phrase subject, int from, int to) {
        var passage = inserted.around(from, to);
        var pattern = inserted.isAfterQuotation(from) ? Pattern.AFTER : Pattern.INSERTED;
        return passage.isEmpty() ? null : attribution(pattern, passage, subject);
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
