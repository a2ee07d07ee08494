package org.pullquote.ingest.extract.attribution;

import java.util.Set;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/** What words are where they stand: verbs or nouns, joined or apart, part of a description or of an adverbial. */
final class Words {
    static final Set<String> PERSONAL = Set.of("he", "she", "they", "it", "i", "we", "you", "who", "which");
    private static final Set<String> OCCASIONS = Set.of(
            "interview",
            "statement",
            "email",
            "e-mail",
            "speech",
            "tweet",
            "letter",
            "memo",
            "conference",
            "briefing",
            "telephone",
            "phone",
            "rally",
            "appearance",
            "blog",
            "post",
            "message",
            "response",
            "reference",
            "announcing",
            "debate",
            "remarks",
            "news",
            "press",
            "town",
            "video",
            "telegram",
            "condition",
            "address",
            "call",
            "release",
            "testimony",
            "series",
            "text",
            "op-ed",
            "column",
            "essay",
            "article",
            "report",
            "hearing");

    private static final Set<String> DESCRIBING =
            Set.of("of", "from", "then", "now", "himself", "herself", "like", "including", "along");

    private final Prose prose;

    Words(Prose prose) {
        this.prose = prose;
    }

    /** Whether a word that can be a verb is one where it stands, and so no part of the phrase. */
    boolean isVerbHere(int at, Sentence sentence) {
        var token = prose.token(at);
        boolean candidate = token.is(Trait.VERB)
                || token.is(Trait.FINITE)
                || token.is(Trait.PARTICIPLE)
                || token.is(Trait.GERUND)
                || (token.is(Trait.BASE)
                        && at > sentence.first()
                        && prose.token(at - 1).is("to"))
                || looksPast(token);
        if (!candidate || (token.capital() && at > sentence.first())) {
            return false;
        }
        if (at == sentence.first()) {
            return token.is(Trait.GERUND);
        }
        var before = prose.token(at - 1);
        boolean modified = before.is(Trait.DETERMINER)
                || before.is(Trait.POSSESSIVE)
                || (before.is("'s") && at + 1 < sentence.end())
                || (before.is(Trait.PREPOSITION) && !before.is("to"));
        return !modified;
    }

    private static boolean looksPast(Token token) {
        return token.word().length() > 4
                && token.word().endsWith("ed")
                && token.word().indexOf('-') < 0;
    }

    boolean joinsNames(int at) {
        if (at == 0
                || (!prose.token(at).is("and")
                        && !prose.token(at).is("&")
                        && !prose.token(at).is("or"))) {
            return false;
        }
        var left = prose.token(at - 1);
        var right = prose.token(at + 1);
        return left.isWord()
                && ((left.capital() && right.capital())
                        || right.is(Trait.DETERMINER)
                        || (!left.isFunctionWord() && !right.capital()));
    }

    /** Whether the words from {@code at} describe the noun before the comma. */
    boolean opensApposition(int at, int limit) {
        if (at >= limit) {
            return false;
        }
        var token = prose.token(at);
        boolean described = token.is(Trait.RELATIVE)
                || token.is(Trait.DETERMINER)
                || token.is(Trait.POSSESSIVE)
                || token.kind() == Token.Kind.NUMBER;
        if (described) {
            return !token.is("that");
        }
        return token.capital() || token.isOneOf(DESCRIBING) || namesPersonSoon(at, limit);
    }

    /** "…, former mayor of Ely,": a noun for a person before any small word. */
    private boolean namesPersonSoon(int at, int limit) {
        for (int i = at; i < Math.min(at + 6, limit); i++) {
            var word = prose.token(i);
            if (word.is(Trait.PERSON_NOUN) || word.is(Trait.TITLE)) {
                return true;
            }
            if (!word.isWord() || (word.isFunctionWord() && !word.is("of") && !word.is("and"))) {
                return false;
            }
        }
        return false;
    }

    boolean opensDate(int i, int limit) {
        var token = prose.token(i);
        boolean relative = token.is("last")
                || token.is("next")
                || token.is("this")
                || token.is("earlier")
                || token.is("late")
                || token.is("early");
        if (!relative || i + 1 >= limit) {
            return false;
        }
        var next = prose.token(i + 1);
        return next.is(Trait.TIME) || next.is(Trait.WEEKDAY) || next.is("this") || next.is("last");
    }

    /** "in an interview", "on Tuesday", "at a rally": what follows a preposition tells when or where it was said. */
    boolean opensOccasion(int at, int limit) {
        for (int i = at; i < Math.min(at + 5, limit); i++) {
            var token = prose.token(i);
            if (token.is(Trait.WEEKDAY)
                    || token.is(Trait.TIME)
                    || OCCASIONS.contains(token.word())
                    || (i == at && token.kind() == Token.Kind.NUMBER)) {
                return true;
            }
            if (!token.isWord()) {
                return false;
            }
        }
        return false;
    }
}
