package org.pullquote.ingest.extract.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.text.FlatText;

/**
 * Words laid to somebody, as found in the text.
 *
 * @param pattern the rule that found it
 * @param passage all that is attributed, as printed: with quotation marks, and with the words around quoted ones
 * @param cue the words that announce it; none where the layout alone does, or where it goes on from the one before
 * @param speaker the words that stand there for the speaker, maybe a pronoun
 * @param setting when and where it was said, and through whom it came
 * @param continued whether it goes on with the speaker of the attribution before
 */
public record Attribution(
        Pattern pattern,
        List<Span> passage,
        @Nullable Span cue,
        @Nullable Span speaker,
        Setting setting,
        boolean continued) {

    /** How an attribution is announced; what is known of how often each is right stands in {@code Confidence}. */
    public enum Pattern {
        /** "…," he said. */
        AFTER,
        /** He said: "…" */
        BEFORE,
        /** According to him, … */
        ACCORDING,
        /** …, he said, … */
        INSERTED,
        /** He said that … */
        CLAUSE,
        /** Saying that …, without a subject of its own */
        PARTICIPLE,
        /** Was called "…" by him */
        PASSIVE,
        /** Goes on after an attribution on the same line */
        CONTINUED,
        /** A paragraph of nothing but quotation */
        FLOATING,
        /** NAME: words */
        TRANSCRIPT,
        /** A quotation in a text in whose language nobody is looked for */
        UNATTRIBUTED
    }

    /** The whole stretch of the passage. */
    public Span reach() {
        return passage.getFirst().join(passage.getLast());
    }

    /** Whether it goes on from an attribution before it. */
    public boolean goesOn() {
        return pattern == Pattern.CONTINUED || pattern == Pattern.FLOATING;
    }

    /** Whether it can lay what another attribution lays to somebody to a source beyond: according to …, … reports. */
    public boolean relays(FlatText text) {
        return pattern == Pattern.ACCORDING
                || (pattern == Pattern.INSERTED
                        && cue != null
                        && text.slice(cue).startsWith("report"));
    }

    /** The same words, of another speaker. */
    public Attribution saidBy(@Nullable Span other) {
        return new Attribution(pattern, passage, cue, other, setting, continued);
    }

    /** Whether some words are laid to somebody by both. */
    boolean shares(Attribution other) {
        return passage.stream().anyMatch(span -> other.passage.stream().anyMatch(span::overlaps));
    }
}
