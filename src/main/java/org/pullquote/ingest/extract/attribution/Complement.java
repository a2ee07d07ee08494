package org.pullquote.ingest.extract.attribution;

/**
 * What follows a cue.
 *
 * @param start its first token
 * @param sort what it is
 */
record Complement(int start, Sort sort) {
    enum Sort {
        QUOTED,
        /** that it rains */
        THAT,
        /** whether it rains, how it rains */
        OPEN,
        /** it rains */
        CLAUSE,
        /** to rain */
        INFINITIVE,
        /** the rain */
        THING,
        /** in the rain */
        ADVERBIAL,
        NONE
    }
}
