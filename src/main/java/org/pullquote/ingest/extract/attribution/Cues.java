package org.pullquote.ingest.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.extract.attribution.Cue.Form;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/** Tells where a word that can announce speech or thought does so, and is not a noun: <i>he claims</i>, not <i>his claims</i>. */
final class Cues {
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m", "am");
    private static final Set<String> HAVE = Set.of("has", "have", "had", "'ve", "having", "'d", "'s");

    private final Prose prose;
    private final NounPhrases phrases;

    Cues(Prose prose, NounPhrases phrases) {
        this.prose = prose;
        this.phrases = phrases;
    }

    /** The cues of a sentence outside its quotations, in order. */
    List<Cue> in(Sentence sentence) {
        var found = new ArrayList<Cue>();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (prose.token(i).isCue() && !prose.isQuoted(i)) {
                var cue = at(i, sentence);
                if (cue != null) {
                    found.add(cue);
                }
            }
        }
        return found;
    }

    private @Nullable Cue at(int verb, Sentence sentence) {
        var token = prose.token(verb);
        if (token.capital() && verb > sentence.first() && !afterQuote(verb, sentence)) {
            return null;
        }
        int group = group(verb, sentence);
        var form = form(verb, group, sentence);
        if (form == null) {
            return null;
        }
        int end = verb + 1;
        if (end < sentence.end()
                && !prose.isQuoted(end)
                && prose.lexicon().isParticle(token.word(), prose.token(end).word())) {
            end++;
        }
        boolean bare = end == verb + 1 && token.is(Trait.PHRASAL);
        return bare && !announcesAlone(token) ? null : new Cue(group, verb, end, form);
    }

    private static boolean announcesAlone(Token token) {
        return token.quotes() || token.is(Trait.THOUGHT) || token.is(Trait.WISH) || token.is(Trait.JUDGMENT);
    }

    private boolean afterQuote(int at, Sentence sentence) {
        return at > sentence.first() && prose.isQuoted(at - 1);
    }

    /** The first word of the verb group: auxiliaries, adverbs, "to", and the verb that governs an infinitive. */
    private int group(int verb, Sentence sentence) {
        int at = verb;
        while (at > sentence.first() && !prose.isQuoted(at - 1)) {
            var before = prose.token(at - 1);
            boolean part = (before.is(Trait.AUXILIARY) && !possessive(at - 1, at))
                    || before.is(Trait.NEGATION)
                    || (before.is(Trait.ADVERB) && !before.is("there") && !before.is("here") && !before.is("all"))
                    || (isManner(before) && at - 1 > sentence.first());
            if (part) {
                at--;
            } else if (before.is("to") && at - 2 > sentence.first() && governs(at - 2)) {
                at -= 2;
            } else if (before.is("and")
                    && at - 2 > sentence.first()
                    && prose.token(at - 2).is(Trait.FINITE)
                    && at == verb
                    && prose.token(verb).is(Trait.FINITE)) {
                at -= 2;
            } else {
                break;
            }
        }
        while (at < verb && (prose.token(at).is(Trait.ADVERB) || isManner(prose.token(at))) && at == sentence.first()) {
            at++;
        }
        return at;
    }

    private boolean possessive(int at, int next) {
        return prose.token(at).is("'s")
                && !prose.token(next).word().endsWith("ing")
                && !prose.token(next).is(Trait.PARTICIPLE)
                && !prose.token(next).is(Trait.ADVERB);
    }

    private static boolean isManner(Token token) {
        return token.word().length() > 4 && token.word().endsWith("ly") && !token.capital();
    }

    private boolean governs(int at) {
        var token = prose.token(at);
        return token.is(Trait.FINITE)
                || token.is(Trait.VERB)
                || token.is(Trait.AUXILIARY)
                || token.is(Trait.PARTICIPLE)
                || token.is(Trait.GERUND)
                || Set.of(
                                "able",
                                "going",
                                "willing",
                                "quick",
                                "expected",
                                "ready",
                                "likely",
                                "eager",
                                "reluctant",
                                "supposed",
                                "about",
                                "careful",
                                "unwilling",
                                "unable",
                                "happy")
                        .contains(token.word());
    }

    private @Nullable Form form(int verb, int group, Sentence sentence) {
        var token = prose.token(verb);
        var before = verb > sentence.first() ? prose.token(verb - 1) : null;
        boolean noun = before != null && isNounContext(before);
        boolean be = inGroup(group, verb, word -> word.isOneOf(BE));
        boolean have = inGroup(group, verb, word -> word.isOneOf(HAVE));
        if (token.is(Trait.GERUND)) {
            Form own = noun && !announcesQuotation(verb, sentence) ? null : Form.GERUND;
            return be ? Form.FINITE : own;
        }
        if (token.is(Trait.PARTICIPLE) && be && !have) {
            boolean passive = before != null && (before.isOneOf(BE) || before.is(Trait.ADVERB));
            return passive ? Form.PASSIVE : null;
        }
        if (token.is(Trait.FINITE) && !noun) {
            return Form.FINITE;
        }
        if (token.is(Trait.PARTICIPLE) && have) {
            return be ? Form.PASSIVE : Form.FINITE;
        }
        boolean modal = inGroup(group, verb, word -> word.is("to") || word.is(Trait.AUXILIARY));
        return token.is(Trait.BASE) ? base(before, modal, verb, sentence) : null;
    }

    private boolean inGroup(int group, int verb, Predicate<Token> sort) {
        return prose.tokens().subList(group, verb).stream().anyMatch(sort);
    }

    private boolean announcesQuotation(int verb, Sentence sentence) {
        return prose.token(verb).quotes()
                && verb + 2 < sentence.end()
                && (prose.isQuoted(verb + 1) || prose.isQuoted(verb + 2));
    }

    private @Nullable Form base(@Nullable Token before, boolean modal, int verb, Sentence sentence) {
        if (modal) {
            return Form.FINITE;
        }
        if (before == null) {
            return null;
        }
        if (before.is("to")) {
            return Form.INFINITIVE;
        }
        boolean plural = before.word().endsWith("s") && !before.is("'s") && before.isWord() && !before.isFunctionWord();
        boolean pronoun = Set.of(
                        "i", "we", "you", "they", "who", "people", "many", "some", "most", "others", "men", "women",
                        "critics", "police", "two", "three", "both")
                .contains(before.word());
        return pronoun
                        || (plural && !before.capital())
                        || (before.is(",")
                                && verb > sentence.first() + 2
                                && prose.token(verb - 2).isWord()
                                && phrases.isVerbHere(verb, sentence)
                                && prose.token(verb).quotes())
                ? Form.FINITE
                : null;
    }

    private static boolean isNounContext(Token before) {
        return (before.is(Trait.DETERMINER) && !before.is(Trait.PRONOUN))
                || before.is(Trait.POSSESSIVE)
                || before.is("'s")
                || (before.is(Trait.PREPOSITION)
                        && !before.is("by")
                        && !before.is("after")
                        && !before.is("before")
                        && !before.is("without")
                        && !before.is("in")
                        && !before.is("for")
                        && !before.is("of")
                        && !before.is("from"));
    }
}
