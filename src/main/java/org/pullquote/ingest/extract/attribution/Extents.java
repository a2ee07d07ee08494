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

    /** Whether the quotation is marked off from the words after it: “…,” in a letter. */
    private boolean endsClause(int quoted) {
        return ",.?!".indexOf(passages.lastOf(quoted)) >= 0;
    }

    int contentEnd(int start, Sentence sentence) {
        for (int i = start + 1; i + 1 < sentence.end(); i++) {
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
