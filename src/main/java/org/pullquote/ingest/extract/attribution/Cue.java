package org.pullquote.ingest.extract.attribution;

/**
 * A verb that announces, where it stands.
 *
 * @param group the first token of its verb group: <i>has</i> in <i>has called for</i>
 * @param verb the verb itself
 * @param end after the verb and its particle
 * @param form how it is inflected there
 */
record Cue(int group, int verb, int end, Form form) {
    enum Form {
        FINITE,
        INFINITIVE,
        GERUND,
        PASSIVE
    }
}
