package org.pullquote.ingest.extract.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/**
 * Finds the noun phrases that name who speaks, by the small words around them: there is no parser here, only the
 * observation that a subject ends at its verb and begins where a clause can begin.
 */
final class NounPhrases {
    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "it", "i", "we", "you", "who", "which");
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

    /** Tokens {@code from} to before {@code to}. */
    record Phrase(int from, int to) {}

    private final Prose prose;

    NounPhrases(Prose prose) {
        this.prose = prose;
    }

    /** The subject of the verb group that begins at {@code verb}; its own appositions included. */
    @Nullable
    Phrase before(int verb, Sentence sentence) {
        int last = verb - 1;
        if (last < sentence.first() || prose.isQuoted(last)) {
            return null;
        }
        var token = prose.token(last);
        if (token.is(",") || token.is(")") || token.is("—") || token.is("–")) {
            return withApposition(last, sentence);
        }
        return plain(last, sentence);
    }

    private @Nullable Phrase plain(int last, Sentence sentence) {
        var token = prose.token(last);
        if (!token.isWord()) {
            return null;
        }
        if (PERSONAL.contains(token.word()) || token.is(Trait.RELATIVE)) {
            return new Phrase(last, last + 1);
        }
        int start = last;
        while (start > sentence.first() && !prose.isQuoted(start - 1) && belongs(start - 1, last, sentence)) {
            start--;
        }
        start = withoutLead(start, last);
        boolean small = start == last
                && !token.capital()
                && (token.is(Trait.CONJUNCTION)
                        || token.is(Trait.ADVERB)
                        || token.is(Trait.PREPOSITION)
                        || token.is(Trait.SUBORDINATOR))
                && !token.is(Trait.PRONOUN);
        return small ? null : new Phrase(start, last + 1);
    }

    /** Whether the token at {@code at} can stand inside a phrase that goes on to the right of it. */
    private boolean belongs(int at, int last, Sentence sentence) {
        var token = prose.token(at);
        var next = prose.token(at + 1);
        if (!token.isWord()) {
            return token.is("/") || token.is("$") || token.is("'") || (token.is("’") && at > 0) || listComma(at, last);
        }
        if (token.is("'s")) {
            return true;
        }
        if (token.is(Trait.CONJUNCTION)) {
            return joinsNames(at);
        }
        if (token.is(Trait.AUXILIARY) || token.is(Trait.NEGATION)) {
            return token.capital() && at > sentence.first();
        }
        if (token.is(Trait.PREPOSITION)) {
            return at > sentence.first() && attaches(at);
        }
        if (token.is(Trait.SUBORDINATOR) || token.is(Trait.RELATIVE) || PERSONAL.contains(token.word())) {
            return false;
        }
        return !isVerbHere(at, sentence) && !(token.is(Trait.TIME) && next.capital());
    }

    /** Of A, B and C, the comma between A and B. */
    private boolean listComma(int at, int last) {
        if (!prose.token(at).is(",")
                || at + 2 > last
                || !prose.token(at - 1).capital()
                || !prose.token(at + 1).capital()) {
            return false;
        }
        for (int i = at + 2; i < Math.min(at + 6, last); i++) {
            if (prose.token(i).is("and")) {
                return true;
            }
        }
        return false;
    }

    private boolean joinsNames(int at) {
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

    /** Whether a preposition hangs on a noun before it rather than opening an adverbial. */
    private boolean attaches(int at) {
        var before = prose.token(at - 1);
        var preposition = prose.token(at);
        if (preposition.is("of")) {
            return true;
        }
        boolean noun =
                before.isWord() && !before.isFunctionWord() && !before.is(Trait.ADVERB) && !before.is(Trait.TIME);
        return noun
                && Set.of("at", "for", "from", "in", "with", "on", "to", "near", "against", "behind", "within")
                        .contains(preposition.word());
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

    /** Drops an adverbial at the head: "on Tuesday Trump", "last week the ministry", "but critics". */
    private int withoutLead(int start, int last) {
        int at = start;
        boolean dropped = true;
        while (dropped && at < last) {
            dropped = false;
            var token = prose.token(at);
            var next = prose.token(at + 1);
            boolean time = token.is(Trait.TIME) || token.is(Trait.WEEKDAY);
            boolean dated =
                    (token.is("last") || token.is("this") || token.is("next") || token.is("earlier") || token.is("one"))
                            && (next.is(Trait.TIME) || next.is(Trait.WEEKDAY));
            if ((time && !next.is(Trait.FINITE))
                    || dated
                    || token.is(Trait.ADVERB)
                    || token.is(Trait.CONJUNCTION)
                    || (token.is(Trait.PREPOSITION) && at < last)
                    || (token.kind() == Token.Kind.NUMBER
                            && prose.token(Math.max(at - 1, start)).is(Trait.TIME))) {
                at++;
                dropped = true;
            }
        }
        return at;
    }

    /** "Jane Doe, a baker from Ely, said": goes back over what stands between commas, dashes or brackets. */
    private @Nullable Phrase withApposition(int closing, Sentence sentence) {
        String mark = prose.token(closing).word();
        String opening = mark.equals(")") ? "(" : mark;
        Phrase found = null;
        for (int i = closing - 1; i > sentence.first() && closing - i < 45; i--) {
            if (prose.isQuoted(i)) {
                break;
            }
            if (prose.token(i).is(opening) && opensApposition(i + 1, closing)) {
                var head = plain(i - 1, sentence);
                if (head != null && isNominal(head)) {
                    found = new Phrase(head.from(), mark.equals(")") ? closing + 1 : closing);
                }
            } else if (found == null && prose.token(i).is(opening) && isAdverbial(i + 1)) {
                var head = plain(i - 1, sentence);
                if (head != null && isNominal(head)) {
                    return head;
                }
            }
        }
        return found;
    }

    /** "The ministry, in a letter, said": what is put between tells how, and does not describe. */
    private boolean isAdverbial(int at) {
        var token = prose.token(at);
        return (token.is(Trait.PREPOSITION) && !token.is("of")) || token.is(Trait.ADVERB) || token.is(Trait.GERUND);
    }

    private boolean isNominal(Phrase head) {
        var last = prose.token(head.to() - 1);
        var first = prose.token(head.from());
        boolean verbless = true;
        for (int i = head.from(); i < head.to(); i++) {
            verbless &= !prose.token(i).is(Trait.AUXILIARY) || prose.token(i).is("'s");
        }
        return verbless
                && !last.is(Trait.WEEKDAY)
                && !last.is(Trait.TIME)
                && (last.capital()
                        || first.is(Trait.DETERMINER)
                        || first.is(Trait.POSSESSIVE)
                        || last.is(Trait.PERSON_NOUN));
    }

    /** Whether the words from {@code at} describe the noun before the comma. */
    private boolean opensApposition(int at, int limit) {
        if (at >= limit) {
            return false;
        }
        var token = prose.token(at);
        if (token.is(Trait.RELATIVE)
                || token.kind() == Token.Kind.NUMBER
                || token.is(Trait.DETERMINER)
                || token.is(Trait.POSSESSIVE)) {
            return !token.is("that");
        }
        if (token.is("of")
                || token.is("from")
                || token.is("then")
                || token.is("now")
                || token.is("himself")
                || token.is("herself")
                || token.is("like")
                || token.is("including")
                || token.is("along")
                || token.is("himself")) {
            return true;
        }
        if (token.capital()) {
            return true;
        }
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
                || hasHead(at, end);
    }

    private boolean hasHead(int at, int end) {
        for (int i = at; i < end; i++) {
            if (prose.token(i).is(Trait.PERSON_NOUN)
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
            return token.is("/") || token.is("$") || token.is("’") || token.is("'");
        }
        if (token.is("'s")) {
            return i > at;
        }
        if ((i > at && PERSONAL.contains(token.word())) || (token.is(Trait.AUXILIARY) && !token.capital())) {
            return false;
        }
        if (opensDate(i, limit)) {
            return false;
        }
        if (token.is(Trait.WEEKDAY) || (token.is(Trait.TIME) && !token.capital() && i > at)) {
            return i > at && prose.token(i - 1).is(Trait.DETERMINER);
        }
        if (token.is(Trait.PREPOSITION)) {
            return i > at
                    && i + 1 < limit
                    && !opensOccasion(i + 1, limit)
                    && (token.is("of")
                            || token.is("for")
                            || token.is("from")
                            || token.is("at")
                            || isDescription(at, i));
        }
        if (token.is(Trait.CONJUNCTION)) {
            return joinsNames(i) && i + 1 < limit;
        }
        if (token.is(Trait.SUBORDINATOR) || token.is(Trait.NEGATION)) {
            return false;
        }
        boolean verb = !token.capital() && (token.is(Trait.FINITE) || token.is(Trait.GERUND) || token.is(Trait.VERB));
        boolean adverb = (token.is(Trait.ADVERB) && !token.capital())
                || (token.word().endsWith("ly") && !token.capital() && i > at);
        return !adverb
                && (!verb
                        || (i > at
                                && (prose.token(i - 1).is(Trait.DETERMINER)
                                        || prose.token(i - 1).is(Trait.POSSESSIVE)
                                        || prose.token(i - 1).is(Trait.PREPOSITION)
                                        || prose.token(i - 1).is("'s"))));
    }

    private boolean opensDate(int i, int limit) {
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

    private boolean isDescription(int at, int i) {
        return prose.token(at).is(Trait.DETERMINER) && !prose.token(i - 1).capital();
    }

    /** "in an interview", "on Tuesday", "at a rally": what follows a preposition tells when or where it was said. */
    private boolean opensOccasion(int at, int limit) {
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

    private boolean goesOn(int comma, int limit) {
        return prose.token(comma).is(",") && !prose.isQuoted(comma) && comma + 1 < limit && !prose.isQuoted(comma + 1);
    }

    /** The end of the apposition after the comma; the comma's own place if what follows is none. */
    private int apposed(int comma, int limit) {
        int at = comma + 1;
        var token = prose.token(at);
        if (token.is(Trait.RELATIVE)) {
            boolean anonymity = (at + 3 < limit && prose.token(at + 1).is("spoke"))
                    || (at + 2 < limit && prose.token(at + 1).is("asked"));
            return anonymity ? comma : relativeEnd(at, limit);
        }
        if (token.is(Trait.GERUND)
                || token.is(Trait.CONJUNCTION)
                || (token.is(Trait.PRONOUN) && !token.is(Trait.DETERMINER))
                || !opensApposition(at, limit)) {
            return comma;
        }
        int i = at;
        while (i < limit && !prose.isQuoted(i)) {
            var word = prose.token(i);
            boolean stop = (!word.isWord()
                            && !word.is("-")
                            && !word.is("/")
                            && !word.is("’")
                            && !word.is("'")
                            && !word.is("(")
                            && !word.is(")"))
                    || (word.is(Trait.GERUND) && i == at)
                    || (word.is(Trait.PREPOSITION) && i + 1 < limit && opensOccasion(i + 1, limit) && !word.is("of"));
            if (stop) {
                break;
            }
            i++;
        }
        return i;
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
