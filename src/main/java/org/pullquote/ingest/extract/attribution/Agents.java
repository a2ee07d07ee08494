package org.pullquote.ingest.extract.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/** Finds the words for somebody that follow a verb or preposition: "said Jane Doe, a baker from Ely, who …". */
final class Agents {
    private static final Set<String> INNER_SIGNS = Set.of("/", "$", "’", "'");
    private static final Set<String> DESCRIPTION_SIGNS = Set.of("-", "/", "’", "'", "(", ")");
    private static final Set<String> ATTACHING = Set.of("of", "for", "from", "at");

    /** "a US official, who spoke on condition of anonymity": says how it was said, not who it was. */
    private static final Set<String> CIRCUMSTANCE = Set.of("spoke", "asked");

    private final Prose prose;
    private final Words words;

    Agents(Prose prose, Words words) {
        this.prose = prose;
        this.words = words;
    }

    /** The phrase that begins at {@code at}: "said Jane Doe, a baker from Ely, who …". */
    @Nullable
    Phrase after(int at, int limit) {
        int end = core(at, limit);
        if (end == at || !canBegin(at, end)) {
            return null;
        }
        while (end < limit && goesOn(end, limit)) {
            int next = apposed(end, limit);
            if (next == end) {
                break;
            }
            end = next;
        }
        return new Phrase(at, end);
    }

    /** The same without appositions, as where the sentence goes on after the first comma. */
    @Nullable
    Phrase shortAfter(int at, int limit) {
        int end = core(at, limit);
        return end == at || !canBegin(at, end) ? null : new Phrase(at, end);
    }

    private boolean canBegin(int at, int end) {
        var token = prose.token(at);
        if ((token.is(Trait.ADVERB) && !token.capital()) || (token.is(Trait.PREPOSITION) && !token.capital())) {
            return false;
        }
        return token.capital()
                || token.is(Trait.DETERMINER)
                || token.is(Trait.POSSESSIVE)
                || token.is(Trait.PRONOUN)
                || token.kind() == Token.Kind.NUMBER
                || hasHead(at, end)
                || isAccordingTo(at);
    }

    /** "according to excerpts of his speech": whatever follows is the source. */
    private boolean isAccordingTo(int at) {
        return at > 1 && prose.token(at - 2).is("according");
    }

    private boolean hasHead(int at, int end) {
        for (int i = at; i < end; i++) {
            if (prose.token(i).is(Trait.PERSON_NOUN)
                    || prose.token(i).is(Trait.OCCUPATION)
                    || prose.token(i).is(Trait.BODY_NOUN)
                    || prose.token(i).capital()) {
                return true;
            }
        }
        return false;
    }

    /** The words up to the first comma, verb or adverbial. */
    private int core(int at, int limit) {
        int i = at;
        while (i < limit && !prose.isQuoted(i) && continues(i, at, limit)) {
            i++;
        }
        return i;
    }

    private boolean continues(int i, int at, int limit) {
        var token = prose.token(i);
        if (!token.isWord()) {
            return token.isOneOf(INNER_SIGNS);
        }
        if (i == at) {
            return begins(token);
        }
        if (token.is("'s")) {
            return true;
        }
        if (token.isOneOf(Words.PERSONAL) || isAuxiliary(token) || words.opensDate(i, limit)) {
            return false;
        }
        if (token.is(Trait.WEEKDAY) || (token.is(Trait.TIME) && !token.capital())) {
            return prose.token(i - 1).is(Trait.DETERMINER);
        }
        if (token.is(Trait.PREPOSITION)) {
            boolean attached = token.isOneOf(ATTACHING) || isDescription(at, i);
            return attached && i + 1 < limit && !words.opensOccasion(i + 1, limit);
        }
        if (token.is(Trait.CONJUNCTION)) {
            return words.joinsNames(i) && i + 1 < limit;
        }
        boolean small = token.is(Trait.SUBORDINATOR) || token.is(Trait.NEGATION);
        return !small && !isAdverb(token) && (!isVerb(token) || isModified(i));
    }

    /** Whether a word can be the first of the phrase. */
    private static boolean begins(Token token) {
        boolean small = token.is("'s")
                || isAuxiliary(token)
                || token.is(Trait.WEEKDAY)
                || token.is(Trait.PREPOSITION)
                || token.is(Trait.CONJUNCTION)
                || token.is(Trait.SUBORDINATOR)
                || token.is(Trait.NEGATION);
        return !small && !isVerb(token) && !(token.is(Trait.ADVERB) && !token.capital());
    }

    private static boolean isAuxiliary(Token token) {
        return token.is(Trait.AUXILIARY) && !token.capital();
    }

    private static boolean isVerb(Token token) {
        return !token.capital() && (token.is(Trait.FINITE) || token.is(Trait.GERUND) || token.is(Trait.VERB));
    }

    private static boolean isAdverb(Token token) {
        return !token.capital() && (token.is(Trait.ADVERB) || token.word().endsWith("ly"));
    }

    private boolean isModified(int at) {
        var before = prose.token(at - 1);
        return before.is(Trait.DETERMINER)
                || before.is(Trait.POSSESSIVE)
                || before.is(Trait.PREPOSITION)
                || before.is("'s");
    }

    private boolean isDescription(int at, int i) {
        return prose.token(at).is(Trait.DETERMINER) && !prose.token(i - 1).capital();
    }

    private boolean goesOn(int comma, int limit) {
        return prose.token(comma).is(",") && !prose.isQuoted(comma) && comma + 1 < limit && !prose.isQuoted(comma + 1);
    }

    /** The end of the apposition after the comma; the comma's own place if what follows is none. */
    private int apposed(int comma, int limit) {
        int at = comma + 1;
        var token = prose.token(at);
        if (token.is(Trait.RELATIVE)) {
            boolean circumstance = at + 3 < limit && prose.token(at + 1).isOneOf(CIRCUMSTANCE);
            return circumstance ? comma : relativeEnd(at, limit);
        }
        boolean other = token.is(Trait.GERUND)
                || token.is(Trait.CONJUNCTION)
                || (token.is(Trait.PRONOUN) && !token.is(Trait.DETERMINER));
        if (other || !words.opensApposition(at, limit)) {
            return comma;
        }
        int end = at;
        while (end < limit && !prose.isQuoted(end) && describes(end, limit)) {
            end++;
        }
        return end;
    }

    private boolean describes(int at, int limit) {
        var word = prose.token(at);
        if (!word.isWord()) {
            return word.isOneOf(DESCRIPTION_SIGNS);
        }
        boolean occasion =
                word.is(Trait.PREPOSITION) && !word.is("of") && at + 1 < limit && words.opensOccasion(at + 1, limit);
        return !occasion;
    }

    private int relativeEnd(int at, int limit) {
        int i = at;
        while (i < limit && !prose.isQuoted(i)) {
            var token = prose.token(i);
            boolean turns = token.is(",")
                    && i + 1 < limit
                    && (prose.token(i + 1).is(Trait.GERUND)
                            || prose.token(i + 1).is(Trait.CONJUNCTION));
            if (turns || token.is(";") || token.is(":") || token.is(".")) {
                break;
            }
            i++;
        }
        return i;
    }
}
