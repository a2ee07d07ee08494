package org.pullquote.ingest.extract.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.attribution.Attribution.Pattern;
import org.pullquote.ingest.extract.text.Trait;

/** Finds what is attributed without a verb of saying: by a colon, by a name behind the quotation, by whatever verb follows it. */
final class BareAttributions {
    private static final int LONGEST_SUBJECT = 24;
    private static final Set<String> SIGNS = Set.of("—", "–", "―", "-", "[");

    private final Prose prose;
    private final NounPhrases phrases;
    private final Passages passages;

    BareAttributions(Prose prose, NounPhrases phrases, Passages passages) {
        this.prose = prose;
        this.phrases = phrases;
        this.passages = passages;
    }

    /** The attribution of a sentence, if it has one; a colon announces nothing where a quotation is attributed already. */
    @Nullable
    Attribution in(Sentence sentence, boolean quoted) {
        var colon = quoted ? null : afterColon(sentence);
        var signed = colon == null ? signed(sentence) : colon;
        return signed == null ? beforeAnyVerb(sentence) : signed;
    }

    /** "The shop's sign: “Closed.”": a colon before a quotation announces it, whoever the subject is. */
    private @Nullable Attribution afterColon(Sentence sentence) {
        for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
            if (!prose.isQuoted(i) && prose.isQuoted(i + 1) && introduces(i)) {
                var passage = passages.of(i + 1, passages.afterQuotation(i + 1, sentence));
                var named = phrases.before(i, sentence);
                var subject = named != null && isApart(named, sentence) ? named : phrases.mainSubject(sentence, i);
                subject = subject == null ? named : subject;
                return subject == null ? null : attribution(Pattern.BEFORE, passage, i, subject);
            }
        }
        return null;
    }

    /** A colon, or the comma after a statement or the like: "the mayor issued a statement, “We wait.”" */
    private boolean introduces(int at) {
        char last = passages.lastOf(at + 1);
        boolean document = prose.token(at).is(",") && prose.token(at - 1).is(Trait.DOCUMENT_NOUN);
        return prose.token(at).is(":") || (document && ".?!".indexOf(last) >= 0);
    }

    /** "Polls differ - Harbour Survey: “…”": a name on its own before the colon. */
    private boolean isApart(Phrase phrase, Sentence sentence) {
        if (phrase.from() == sentence.first()) {
            return true;
        }
        var before = prose.token(phrase.from() - 1);
        return before.is("-") || before.is("–") || before.is("—");
    }

    /** "“We won.” — Jane Smith", "“We won.” [The Herald]": a name behind a quotation, and nothing else. */
    private @Nullable Attribution signed(Sentence sentence) {
        for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
            if (!prose.isQuoted(i)
                    && prose.isQuoted(i - 1)
                    && SIGNS.contains(prose.token(i).word())) {
                var name = phrases.after(i + 1, sentence.end());
                if (name == null
                        || !prose.token(name.from()).capital()
                        || passages.hasWords(name.to(), sentence.end())
                        || leansOn(passages.firstOf(i - 1), sentence)) {
                    return null;
                }
                return attribution(Pattern.AFTER, passages.of(passages.firstOf(i - 1), i), i, name);
            }
        }
        return null;
    }

    /** "the “old boat.”": words in marks that are part of the sentence before them. */
    private boolean leansOn(int quotation, Sentence sentence) {
        return quotation > sentence.first()
                && prose.token(quotation - 1).isWord()
                && !prose.token(quotation - 1).capital();
    }

    /** "“We won,” Smith crowed.": after a quotation that ends with a comma any verb announces. */
    private @Nullable Attribution beforeAnyVerb(Sentence sentence) {
        if (!prose.isQuoted(sentence.first())) {
            return null;
        }
        int after = passages.afterQuotation(sentence.first(), sentence);
        boolean comma = after < sentence.end() && prose.token(after).is(",");
        if (after + 1 >= sentence.end() || (!comma && ",?!".indexOf(passages.lastOf(sentence.first())) < 0)) {
            return null;
        }
        var passage = passages.of(sentence.first(), after);
        int at = comma ? after + 1 : after;
        var first = prose.token(at);
        if (first.is(Trait.CONJUNCTION) || first.is(Trait.RELATIVE)) {
            return null;
        }
        var agent = first.word().endsWith("ed") && !first.capital() ? phrases.after(at + 1, sentence.end()) : null;
        if (agent != null) {
            return attribution(Pattern.AFTER, passage, at, agent);
        }
        int verb = verbAfter(at, sentence);
        return verb < 0 ? null : attribution(Pattern.AFTER, passage, verb, new Phrase(at, subjectEnd(at, verb)));
    }

    /** The verb of a clause that begins at {@code at}; a verb of saying may stand farther away. */
    private int verbAfter(int at, Sentence sentence) {
        for (int i = at + 1; i < Math.min(at + LONGEST_SUBJECT, sentence.end()); i++) {
            boolean announces = prose.token(i).quotes() || i < at + LONGEST_SUBJECT / 2;
            boolean verb =
                    phrases.isVerbHere(i, sentence) && !prose.token(i).word().endsWith("ing");
            if (!prose.isQuoted(i) && announces && verb) {
                return i;
            }
        }
        return -1;
    }

    private int subjectEnd(int from, int verb) {
        int end = verb;
        while (end > from + 1
                && (prose.token(end - 1).is(Trait.AUXILIARY)
                        || prose.token(end - 1).is(Trait.ADVERB)
                        || prose.token(end - 1).is(","))) {
            end--;
        }
        return end;
    }

    private Attribution attribution(Pattern pattern, List<Span> passage, int cue, Phrase subject) {
        return new Attribution(
                pattern,
                passage,
                prose.token(cue).span(),
                prose.span(subject.from(), subject.to()),
                Setting.NONE,
                false);
    }
}
