package org.pullquote.ingest.extract.text;

import java.util.EnumSet;
import java.util.Set;
import org.pullquote.content.Span;

/**
 * A word or a mark of punctuation.
 *
 * @param start its first code point
 * @param end the code point after its last
 * @param word its lower-case form, with plain apostrophes
 * @param line the index of its line
 * @param kind word, number or punctuation
 * @param capital whether it is printed with a capital
 * @param traits bits of {@link Trait}
 */
public record Token(int start, int end, String word, int line, Kind kind, boolean capital, int traits) {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION
    }

    public boolean is(Trait trait) {
        return (traits & 1 << trait.ordinal()) != 0;
    }

    public boolean is(String form) {
        return word.equals(form);
    }

    public boolean isOneOf(Set<String> forms) {
        return forms.contains(word);
    }

    public boolean isWord() {
        return kind != Kind.PUNCTUATION;
    }

    /** Whether it can announce a quotation by itself. */
    public boolean quotes() {
        return is(Trait.SPEECH) || is(Trait.QUOTING);
    }

    public boolean isCue() {
        return is(Trait.SPEECH)
                || is(Trait.QUOTING)
                || is(Trait.THOUGHT)
                || is(Trait.WISH)
                || is(Trait.JUDGMENT)
                || is(Trait.PHRASAL);
    }

    /** A word of the lists that holds a sentence together and is no part of a name. */
    public boolean isFunctionWord() {
        return is(Trait.PREPOSITION)
                || is(Trait.CONJUNCTION)
                || is(Trait.SUBORDINATOR)
                || is(Trait.AUXILIARY)
                || is(Trait.PRONOUN)
                || is(Trait.DETERMINER)
                || is(Trait.POSSESSIVE);
    }

    public Span span() {
        return new Span(start, end);
    }

    static int bits(Set<Trait> traits) {
        int bits = 0;
        for (var trait : traits.isEmpty() ? EnumSet.noneOf(Trait.class) : traits) {
            bits |= 1 << trait.ordinal();
        }
        return bits;
    }
}
