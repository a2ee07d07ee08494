package org.pullquote.ingest.extract.attribution;

import org.pullquote.ingest.extract.text.Trait;

/** How far the words reach that are attributed: where a quotation stands for itself, and where it is part of more. */
final class Extents {
    private final Prose prose;
    private final NounPhrases phrases;
    private final Passages passages;

    Extents(Prose prose, NounPhrases phrases, Passages passages) {
        this.prose = prose;
        this.phrases = phrases;
        this.passages = passages;
    }

    /** Whether the quotation is but a part of the sentence before it. */
    boolean isFragment(int quoted, Sentence sentence) {
        int first = passages.firstOf(quoted);
        boolean leansOn = first > sentence.first() && prose.token(first - 1).isWord();
        boolean fronted = first - 1 > sentence.first()
                && prose.token(first - 1).is(",")
                && !prose.token(first - 2).isCue()
                && passages.lastOf(first) == ',';
        return passages.hasWords(sentence.first(), first) && (leansOn || fronted || passages.startsLower(first));
    }

    /** An announced quotation stands for itself, unless the sentence leans on it: "said “no” was her answer". */
    int quotationEnd(int first, Sentence sentence) {
        int after = passages.afterQuotation(first, sentence);
        if (after >= sentence.end()) {
            return after;
        }
        var next = prose.token(after);
        boolean coordinate = next.is(Trait.CONJUNCTION)
                && after + 1 < sentence.end()
                && (phrases.isVerbHere(after + 1, sentence)
                        || prose.token(after + 1).is(Trait.PRONOUN));
        boolean apart = !next.isWord()
                || coordinate
                || (next.is(Trait.PREPOSITION)
                        && (endsClause(first) || phrases.opensOccasion(after + 1, sentence.end())))
                || next.is(Trait.SUBORDINATOR)
                || next.word().endsWith("ing")
                || next.is(Trait.WEEKDAY);
        return apart ? after : contentEnd(first, sentence);
    }

    /** "cautioned “let’s wait,” before leaving": words in lower case that end with a comma are the speaker's alone. */
    boolean isApart(int quoted) {
        return passages.startsLower(quoted) && endsClause(quoted);
    }

    /** Whether the quotation is marked off from the words after it: “…,” in a letter. */
    private boolean endsClause(int quoted) {
        return ",.?!".indexOf(passages.lastOf(quoted)) >= 0;
    }

    /** "… and said that …": a verb of saying with the subject of the one before begins an attribution of its own. */
    private boolean coordinates(int at, Sentence sentence) {
        var conjunction = prose.token(at);
        boolean joins = (conjunction.is("and") || conjunction.is("but")) && !prose.isQuoted(at);
        int next = at + 1;
        while (joins && next + 1 < sentence.end() && prose.token(next).is(Trait.ADVERB)) {
            next++;
        }
        var verb = prose.token(next);
        return joins && !prose.isQuoted(next) && verb.quotes() && verb.is(Trait.FINITE) && !verb.is(Trait.BASE);
    }

    /**
     * "Discussing the vote, the mayor said", "as she attacked him, the crowd chanted “…”": what a verb announces ends where the
     * main clause begins, if the verb opens the sentence or that clause has a quotation of its own.
     */
    Sentence beforeMainClause(Cue cue, int start, Sentence sentence) {
        boolean opens =
                cue.verb() <= sentence.first() + 1 && !prose.token(cue.verb()).is(Trait.BASE);
        for (int i = start; i + 2 < sentence.end(); i++) {
            boolean announces = prose.token(i).quotes()
                    && prose.token(i).is(Trait.FINITE)
                    && !prose.isQuoted(i)
                    && (opens || hasQuotation(i + 1, sentence));
            var subject = announces ? phrases.before(i, sentence) : null;
            if (subject != null && subject.from() > start && isParted(subject.from())) {
                return new Sentence(sentence.first(), subject.from(), sentence.line());
            }
        }
        return sentence;
    }

    /** Whether a comma stands before, maybe within the marks of a quotation. */
    private boolean isParted(int at) {
        return prose.isQuoted(at - 1)
                ? passages.lastOf(at - 1) == ','
                : prose.token(at - 1).is(",");
    }

    /** Whether a sentence of its own in marks follows. */
    private boolean hasQuotation(int from, Sentence sentence) {
        int quotation = passages.quotationAhead(from, sentence);
        return quotation >= 0 && !passages.startsLower(quotation);
    }

    int contentEnd(int start, Sentence sentence) {
        for (int i = start + 1; i + 1 < sentence.end(); i++) {
            if (coordinates(i, sentence)) {
                return i;
            }
            if (prose.isQuoted(i) || prose.isQuoted(i + 1) || !prose.token(i).is(",")) {
                continue;
            }
            var next = prose.token(i + 1);
            if ((next.is(Trait.GERUND) && next.quotes()) || next.is("according")) {
                return i;
            }
        }
        return sentence.end();
    }
}
