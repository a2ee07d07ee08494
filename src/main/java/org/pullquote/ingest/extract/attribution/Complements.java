package org.pullquote.ingest.extract.attribution;

import java.util.Set;
import org.pullquote.ingest.extract.attribution.Complement.Sort;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/** Finds what a cue takes after it, past its time, place and audience: "told reporters on Friday <b>that …</b>". */
final class Complements {
    static final Set<String> TO_SOMEBODY = Set.of(
            "tell",
            "tells",
            "told",
            "telling",
            "ask",
            "asks",
            "asked",
            "asking",
            "remind",
            "reminds",
            "reminded",
            "reminding",
            "assure",
            "assures",
            "assured",
            "assuring",
            "inform",
            "informed",
            "informs",
            "informing",
            "warn",
            "warned",
            "warns",
            "warning",
            "notify",
            "notified",
            "advise",
            "advised");
    private static final Set<String> OPEN =
            Set.of("whether", "if", "how", "what", "why", "where", "who", "when", "which");
    private static final Set<String> SUBJECTS = Set.of("i", "he", "she", "they", "we", "it", "you", "there");
    private static final Set<String> LEADS_TO_TIME =
            Set.of("on", "last", "this", "next", "earlier", "late", "early", "that");
    private static final Set<String> SETTING =
            Set.of("in", "at", "on", "during", "outside", "after", "inside", "by", "'s");
    private static final int REACH = 14;
    private static final int LONGEST_SUBJECT = 10;

    private final Prose prose;
    private final NounPhrases phrases;
    private final Dates dates;

    Complements(Prose prose, NounPhrases phrases) {
        this.prose = prose;
        this.phrases = phrases;
        this.dates = new Dates(prose);
    }

    Complement after(Cue cue, Sentence sentence) {
        int start = afterTime(cue.end(), sentence);
        if (TO_SOMEBODY.contains(prose.token(cue.verb()).word())) {
            var audience = phrases.shortAfter(start, sentence.end());
            if (audience != null && audience.to() < sentence.end()) {
                int next = afterTime(audience.to(), sentence);
                var sort = next < sentence.end() ? sort(next, sentence) : Sort.NONE;
                if (sort != Sort.NONE && sort != Sort.ADVERBIAL && sort != Sort.THING) {
                    return new Complement(next, sort);
                }
                int that = opensSetting(next, sentence) ? that(next, sentence) : -1;
                if (that > 0) {
                    return new Complement(that, Sort.THAT);
                }
            }
        }
        if (start >= sentence.end()) {
            return new Complement(start, Sort.NONE);
        }
        var sort = sort(start, sentence);
        if (sort == Sort.ADVERBIAL || sort == Sort.NONE || prose.token(start).is(Trait.ADVERB)) {
            int that = that(start, sentence);
            return that > 0 ? new Complement(that, Sort.THAT) : new Complement(start, sort);
        }
        return new Complement(start, sort);
    }

    /** "told reporters <b>in</b> Ely that": when or where it was said, unlike "warned her <b>against</b> the boats that". */
    private boolean opensSetting(int at, Sentence sentence) {
        return at < sentence.end()
                && (SETTING.contains(prose.token(at).word()) || prose.token(at).is(","));
    }

    /** A "that" behind an adverbial: "said in a letter on Friday that". */
    private int that(int from, Sentence sentence) {
        for (int i = from; i < Math.min(from + REACH, sentence.end()); i++) {
            var token = prose.token(i);
            if (token.is("that")) {
                return i;
            }
            boolean clause =
                    (token.is(Trait.AUXILIARY) && !token.is("'s")) || (token.is(Trait.FINITE) && !token.capital());
            if (clause || prose.isQuoted(i) || token.is(":") || token.is(";")) {
                return -1;
            }
        }
        return -1;
    }

    private int afterTime(int from, Sentence sentence) {
        int i = from;
        while (i < sentence.end() && isTime(i, sentence)) {
            i = Math.max(i + 1, dates.end(i, sentence));
        }
        return i;
    }

    /** "on Friday", "last week", "earlier this month", "Tuesday evening". */
    private boolean isTime(int at, Sentence sentence) {
        int i = at;
        boolean on = false;
        while (!on
                && !isCalendar(i)
                && i + 1 < sentence.end()
                && LEADS_TO_TIME.contains(prose.token(i).word())) {
            on = prose.token(i).is("on");
            i++;
        }
        return isCalendar(i);
    }

    private boolean isCalendar(int at) {
        return prose.token(at).is(Trait.WEEKDAY) || prose.token(at).is(Trait.TIME);
    }

    private Sort sort(int at, Sentence sentence) {
        var first = prose.token(at);
        if (prose.isQuoted(at)) {
            return Sort.QUOTED;
        }
        if (first.is("that")) {
            return Sort.THAT;
        }
        if (OPEN.contains(first.word())) {
            return Sort.OPEN;
        }
        if (first.is("to")) {
            return isInfinitive(at, sentence) ? Sort.INFINITIVE : Sort.ADVERBIAL;
        }
        if (!first.isWord() && !"$€£#".contains(first.word())) {
            return Sort.NONE;
        }
        if (first.is(Trait.PREPOSITION) || first.is(Trait.CONJUNCTION)) {
            return Sort.ADVERBIAL;
        }
        return isClause(at, sentence) ? Sort.CLAUSE : Sort.THING;
    }

    private boolean isInfinitive(int at, Sentence sentence) {
        if (at + 1 >= sentence.end()) {
            return false;
        }
        var next = prose.token(at + 1);
        return next.isWord()
                && !next.capital()
                && (!next.isFunctionWord() || next.is(Trait.AUXILIARY) || next.is(Trait.VERB))
                && !next.word().endsWith("ing")
                && next.kind() == Token.Kind.WORD;
    }

    /** Whether a finite verb comes before the noun phrase is over. */
    boolean isClause(int at, Sentence sentence) {
        if (SUBJECTS.contains(prose.token(at).word())) {
            return true;
        }
        for (int i = at; i < Math.min(at + LONGEST_SUBJECT, sentence.end()); i++) {
            var token = prose.token(i);
            if (prose.isQuoted(i) || !token.isWord() || token.is("to") || token.is(Trait.SUBORDINATOR)) {
                return false;
            }
            boolean finite = (token.is(Trait.AUXILIARY) && !token.is("'s"))
                    || (i > at
                            && phrases.isVerbHere(i, sentence)
                            && !token.word().endsWith("ing"));
            if (finite) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb lays this to its subject. */
    boolean admits(Cue cue, Sort sort) {
        var verb = prose.token(cue.verb());
        if (cue.end() > cue.verb() + 1) {
            return sort != Sort.NONE;
        }
        return switch (sort) {
            case QUOTED -> true;
            case THAT -> verb.quotes() || verb.is(Trait.THOUGHT) || verb.is(Trait.WISH);
            case OPEN -> verb.is(Trait.SPEECH) || verb.is(Trait.THOUGHT) || verb.is(Trait.JUDGMENT);
            case CLAUSE -> verb.is(Trait.SPEECH) || verb.is(Trait.THOUGHT) || verb.is(Trait.JUDGMENT);
            case THING -> verb.is(Trait.SPEECH) || verb.is(Trait.JUDGMENT);
            case INFINITIVE -> verb.is(Trait.WISH);
            case ADVERBIAL, NONE -> false;
        };
    }
}
