package org.pullquote.ingest.extract.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/** Finds the subject before a verb: it ends at the verb and begins where a clause can begin. */
final class Subjects {
    private final Prose prose;
    private final Words words;
    private final Dates dates;

    Subjects(Prose prose, Words words) {
        this.prose = prose;
        this.words = words;
        this.dates = new Dates(prose);
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

    private @Nullable Phrase plain(int end, Sentence sentence) {
        int last = withoutAdverbs(end, sentence);
        var token = prose.token(last);
        if (!token.isWord() || (endsNothing(token) && !token.is(Trait.PRONOUN))) {
            return null;
        }
        if (token.isOneOf(Words.PERSONAL) || token.is(Trait.RELATIVE)) {
            return new Phrase(last, last + 1);
        }
        int start = last;
        while (start > sentence.first() && !prose.isQuoted(start - 1) && belongs(start - 1, last, sentence)) {
            start--;
        }
        return new Phrase(withoutLead(start, last), last + 1);
    }

    private int withoutAdverbs(int end, Sentence sentence) {
        int last = withoutDay(end, sentence);
        while (last > sentence.first() && isAdverb(prose.token(last)) && !prose.isQuoted(last - 1)) {
            last--;
        }
        return last;
    }

    /** "Jane Doe on Tuesday night said" */
    private int withoutDay(int end, Sentence sentence) {
        for (int i = end; i > Math.max(sentence.first(), end - 3); i--) {
            if (prose.token(i).is("on") && !prose.isQuoted(i - 1) && dates.end(i, sentence) == end + 1) {
                return i - 1;
            }
        }
        return end;
    }

    private static boolean isAdverb(Token token) {
        return !token.capital()
                && !token.is(Trait.PRONOUN)
                && (token.is(Trait.ADVERB) || token.word().endsWith("ly"));
    }

    /** No phrase ends with such a word: "welcomed the fleet <b>and</b> added". */
    private static boolean endsNothing(Token token) {
        boolean small = token.is(Trait.CONJUNCTION)
                || token.is(Trait.ADVERB)
                || token.is(Trait.PREPOSITION)
                || token.is(Trait.SUBORDINATOR);
        return small && !token.capital() && !token.is(Trait.RELATIVE);
    }

    /** Whether the token at {@code at} can stand inside a phrase that goes on to the right of it. */
    private boolean belongs(int at, int last, Sentence sentence) {
        var token = prose.token(at);
        var next = prose.token(at + 1);
        if (!token.isWord()) {
            return token.is("/")
                    || token.is("$")
                    || token.is("'")
                    || (token.is("’") && at > 0)
                    || (at > sentence.first() && listComma(at, last));
        }
        if (token.is("'s")) {
            return true;
        }
        if (token.is(Trait.CONJUNCTION)) {
            return words.joinsNames(at);
        }
        if (token.is(Trait.AUXILIARY) || token.is(Trait.NEGATION)) {
            return token.capital() && at > sentence.first();
        }
        if (token.is(Trait.PREPOSITION)) {
            return at > sentence.first() && attaches(at);
        }
        if (token.is(Trait.SUBORDINATOR) || token.is(Trait.RELATIVE) || Words.PERSONAL.contains(token.word())) {
            return false;
        }
        return !words.isVerbHere(at, sentence) && !(token.is(Trait.TIME) && next.capital());
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
            if (prose.token(i).is(opening) && words.opensApposition(i + 1, closing)) {
                var head = plain(i - 1, sentence);
                if (head != null && isNominal(head) && !isAdverbialHead(head, sentence)) {
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

    /** "In a statement, Jane Doe, a baker, said": the statement is not who said it. */
    private boolean isAdverbialHead(Phrase head, Sentence sentence) {
        return head.from() > sentence.first() && prose.token(head.from() - 1).is(Trait.PREPOSITION);
    }

    /** "The ministry, in a letter, said": what is put between tells how, and does not describe. */
    private boolean isAdverbial(int at) {
        var token = prose.token(at);
        return (token.is(Trait.PREPOSITION) && !token.is("of"))
                || token.is(Trait.ADVERB)
                || (token.word().endsWith("ing") && !token.capital());
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
}
