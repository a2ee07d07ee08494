package org.pullquote.ingest.extract.attribution;

import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.extract.text.Trait;

/** Finds the subject of a sentence as a whole. */
final class MainSubjects {
    private final Prose prose;
    private final Words words;
    private final Subjects subjects;

    MainSubjects(Prose prose, Words words, Subjects subjects) {
        this.prose = prose;
        this.words = words;
        this.subjects = subjects;
    }

    /** The subject of the first verb of a sentence that has one. */
    @Nullable
    Phrase of(Sentence sentence, int limit) {
        for (int i = mainClause(sentence, limit) + 1; i < limit; i++) {
            var token = prose.token(i);
            boolean verb = (token.is(Trait.AUXILIARY) && !token.is("'s"))
                    || (words.isVerbHere(i, sentence) && !token.is(Trait.GERUND));
            if (verb && !prose.isQuoted(i)) {
                var subject = subjects.before(i, sentence);
                if (subject != null && !prose.token(subject.from()).is(Trait.RELATIVE)) {
                    return subject;
                }
            }
        }
        return null;
    }

    /** "Although the tide was high, he …": past the clause or adverbial that the sentence opens with. */
    private int mainClause(Sentence sentence, int limit) {
        var first = prose.token(sentence.first());
        if (!first.is(Trait.SUBORDINATOR) || first.is("that")) {
            return sentence.first();
        }
        for (int i = sentence.first() + 1; i + 3 < limit; i++) {
            if (prose.token(i).is(",") && !prose.isQuoted(i)) {
                return i + 1;
            }
        }
        return sentence.first();
    }
}
