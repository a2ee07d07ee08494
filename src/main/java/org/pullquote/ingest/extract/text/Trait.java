package org.pullquote.ingest.extract.text;

/** What a word can be, as the word lists say. A word may have several; the lists name each by its lower-case name. */
public enum Trait {
    DETERMINER,
    POSSESSIVE,
    /** Can be a subject all by itself: he, who, many. */
    PRONOUN,
    RELATIVE,
    FIRST_PERSON,
    PREPOSITION,
    CONJUNCTION,
    SUBORDINATOR,
    AUXILIARY,
    NEGATION,
    ADVERB,
    /** A finite verb that announces nothing. */
    VERB,
    TIME,
    WEEKDAY,
    NUMERAL,
    /** Dotted short form after which a sentence goes on. */
    ABBREVIATION,
    TITLE,
    /** Heads of descriptions of people: spokesman, senator, voter. */
    PERSON_NOUN,
    /** The same of those that with a capital are surnames rather than roles: baker, driver. */
    OCCUPATION,
    BODY_NOUN,
    DOCUMENT_NOUN,
    /** What a verb lays to its subject, and so what may follow it; see {@code cues.txt}. */
    SPEECH,
    QUOTING,
    THOUGHT,
    WISH,
    JUDGMENT,
    /** Announces something with a particle only: point out. */
    PHRASAL,
    /** How a cue is inflected. */
    FINITE,
    BASE,
    GERUND,
    PARTICIPLE
}
