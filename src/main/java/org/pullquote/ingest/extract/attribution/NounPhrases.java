package org.pullquote.ingest.extract.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrases that name who speaks, by the small words around them: there is no parser here, only the
 * observation that a subject ends at its verb and begins where a clause can begin.
 */
final class NounPhrases {
    private final Words words;
    private final Subjects subjects;
    private final MainSubjects mainSubjects;
    private final Agents agents;

    NounPhrases(Prose prose) {
        this.words = new Words(prose);
        this.subjects = new Subjects(prose, words);
        this.mainSubjects = new MainSubjects(prose, words, subjects);
        this.agents = new Agents(prose, words);
    }

    /** The subject of the verb group that begins at {@code verb}; its own appositions included. */
    @Nullable
    Phrase before(int verb, Sentence sentence) {
        return subjects.before(verb, sentence);
    }

    /** The subject of the first verb before {@code limit} that has one. */
    @Nullable
    Phrase mainSubject(Sentence sentence, int limit) {
        return mainSubjects.of(sentence, limit);
    }

    /** The phrase that begins at {@code at}, with its appositions. */
    @Nullable
    Phrase after(int at, int limit) {
        return agents.after(at, limit);
    }

    /** The same without appositions, as where the sentence goes on after the first comma. */
    @Nullable
    Phrase shortAfter(int at, int limit) {
        return agents.shortAfter(at, limit);
    }

    /** "in an interview", "on Tuesday": what follows a preposition tells when or where it was said. */
    boolean opensOccasion(int at, int limit) {
        return words.opensOccasion(at, limit);
    }

    /** Whether a word that can be a verb is one where it stands. */
    boolean isVerbHere(int at, Sentence sentence) {
        return words.isVerbHere(at, sentence);
    }
}
