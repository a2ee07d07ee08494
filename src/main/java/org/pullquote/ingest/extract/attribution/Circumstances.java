package org.pullquote.ingest.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.text.Token;
import org.pullquote.ingest.extract.text.Trait;

/** Finds when and where words were said, and whom they were told: "told the Herald in Ely on Tuesday". */
final class Circumstances {
    private static final Set<String> AT = Set.of("in", "at", "outside", "inside", "near", "aboard");
    private static final Set<String> OTHER =
            Set.of("on", "via", "to", "with", "during", "by", "over", "through", "after", "before", "from", "for");
    private static final Set<String> ON = Set.of("on", "via");

    /** "<b>Speaking</b> in Ely, the mayor said" */
    private static final Set<String> SPEAKING = Set.of("speaking", "talking", "appearing", "testifying", "campaigning");

    /** "in a statement <b>posted</b> on Monday" */
    private static final Set<String> GIVEN = Set.of(
            "posted",
            "published",
            "released",
            "issued",
            "broadcast",
            "aired",
            "sent",
            "given",
            "delivered",
            "made",
            "held");

    private static final Set<String> LANGUAGES = Set.of(
            "english",
            "german",
            "french",
            "spanish",
            "italian",
            "russian",
            "ukrainian",
            "arabic",
            "hebrew",
            "chinese",
            "mandarin",
            "japanese",
            "turkish",
            "polish",
            "portuguese",
            "farsi",
            "persian");
    private static final Set<String> SITES =
            Set.of("headquarters", "airport", "university", "school", "church", "station", "courthouse", "hall");

    /** Code points to the next place that goes on with this one: " in ". */
    private static final int NEXT = 6;

    private final Prose prose;
    private final Words words;
    private final Dates dates;
    private final Chains chains;

    Circumstances(Prose prose, Words words, Chains chains) {
        this.prose = prose;
        this.words = words;
        this.dates = new Dates(prose);
        this.chains = chains;
    }

    /** What is told beside a cue and its subject: right before the subject, and behind the two. */
    Setting of(Sentence sentence, Cue cue, @Nullable Phrase speaker) {
        var behind = new Reading(sentence);
        int end = speaker == null ? cue.end() : Math.max(cue.end(), speaker.to());
        behind.read(behind.audience(end, cue));
        var ahead = new Reading(sentence);
        if (speaker != null) {
            if (speaker.from() < cue.group()) {
                ahead.read(speaker.to());
            }
            if (ahead.day == null && ahead.place == null) {
                ahead.lead(speaker.from());
            }
        }
        behind.audience.addAll(ahead.audience);
        return new Setting(
                chains.of(sentence, cue),
                behind.audience,
                behind.day == null ? ahead.day : behind.day,
                behind.place == null ? ahead.place : behind.place);
    }

    /** Reads adverbials, one after the other. */
    private final class Reading {
        private final Sentence sentence;
        private final List<Span> audience = new ArrayList<>();
        private @Nullable Span day;
        private @Nullable Span place;

        private Reading(Sentence sentence) {
            this.sentence = sentence;
        }

        /**
         * "On Tuesday in Ely, the mayor said", "at a rally in Ely, the mayor said": counts if nothing else stands before the
         * subject; a place alone may be the topic.
         */
        void lead(int subject) {
            boolean speaking = SPEAKING.contains(prose.token(sentence.first()).word());
            boolean occasion = speaking || words.opensOccasion(sentence.first() + 1, sentence.end());
            int end = read(speaking ? sentence.first() + 1 : sentence.first());
            boolean adjoins =
                    end == subject || (end == subject - 1 && prose.token(end).is(","));
            if (!adjoins || (day == null && !occasion)) {
                audience.clear();
                day = null;
                place = null;
            }
        }

        /** Past whom something was told. */
        int audience(int at, Cue cue) {
            if (!Complements.TO_SOMEBODY.contains(prose.token(cue.verb()).word()) || !isOpen(at)) {
                return at;
            }
            int end = nounEnd(at);
            if (end > at) {
                audience.add(prose.span(at, end));
            }
            boolean owns = isOpen(end + 1) && prose.token(end).is("'s");
            return owns ? nounEnd(end + 1) : end;
        }

        /** Where the adverbials from {@code from} end. */
        int read(int from) {
            int at = from;
            for (int next = next(at); next > at; next = next(at)) {
                at = next;
            }
            return at;
        }

        private int next(int at) {
            boolean comma = isOpen(at) && prose.token(at).is(",");
            int end = one(comma ? at + 1 : at);
            return end > at + 1 || !comma ? end : at;
        }

        private int one(int at) {
            if (!isOpen(at)) {
                return at;
            }
            int date = dates.end(at, sentence);
            if (date > at) {
                day = day == null ? dates.span(at, date) : day;
                return date;
            }
            var token = prose.token(at);
            if (AT.contains(token.word()) && isOpen(at + 1)) {
                return place(at + 1);
            }
            if (OTHER.contains(token.word()) && isOpen(at + 1)) {
                int end = nounEnd(at + 1);
                if (ON.contains(token.word()) && end > at + 1) {
                    audience.add(prose.span(at + 1, end));
                }
                return end > at + 1 ? end : at;
            }
            boolean passed = token.is(Trait.ADVERB) || GIVEN.contains(token.word());
            return passed && !token.capital() ? at + 1 : at;
        }

        /** The end of the noun phrase after a preposition of place, which is kept if it names one. */
        private int place(int from) {
            int end = nounEnd(from);
            if (end == from) {
                return from - 1;
            }
            if (!namesPlace(from, end)) {
                return end;
            }
            int last = region(end);
            var span = prose.span(from, last);
            if (place == null) {
                place = span;
            } else if (span.start() - place.end() < NEXT) {
                place = place.join(span);
            }
            return last;
        }

        /** "Salem, New Hampshire": past the region behind a comma, if nothing goes on from it that makes it a subject. */
        private int region(int comma) {
            int end = comma + 1;
            while (isOpen(comma) && prose.token(comma).is(",") && isOpen(end) && end < comma + 3 && isName(end)) {
                end++;
            }
            boolean ends = !isOpen(end)
                    || !prose.token(end).isWord()
                    || prose.token(end).is(Trait.PREPOSITION)
                    || prose.token(end).is("that")
                    || dates.end(end, sentence) > end;
            return end > comma + 1 && ends ? end : comma;
        }

        private boolean isName(int at) {
            var token = prose.token(at);
            return token.capital() && token.kind() == Token.Kind.WORD && dates.end(at, sentence) == at;
        }

        private boolean namesPlace(int from, int end) {
            int first = prose.token(from).is("the") ? from + 1 : from;
            boolean owns = isOpen(end) && prose.token(end).is("'s");
            if (first == end || owns || words.opensOccasion(first, end)) {
                return false;
            }
            for (int i = first; i < end; i++) {
                var token = prose.token(i);
                boolean part = isName(i) && !LANGUAGES.contains(token.word());
                boolean inner = i > first && (token.is("of") || (i + 1 == end && SITES.contains(token.word())));
                if (!part && !inner) {
                    return false;
                }
            }
            return true;
        }

        /** Where a noun phrase ends: at the next preposition, verb, date or article. */
        private int nounEnd(int from) {
            int end = from;
            while (isOpen(end) && belongs(end, from)) {
                end++;
            }
            return end;
        }

        private boolean belongs(int at, int from) {
            var token = prose.token(at);
            if (!token.isWord()) {
                return at > from && "/&'’".contains(token.word());
            }
            if (at > from && token.is("of")) {
                return isOpen(at + 1);
            }
            boolean article = (token.is(Trait.DETERMINER) && !token.is("that")) || token.is(Trait.POSSESSIVE);
            boolean small = token.is(Trait.PREPOSITION)
                    || token.is(Trait.SUBORDINATOR)
                    || token.is(Trait.AUXILIARY)
                    || token.is(Trait.CONJUNCTION)
                    || token.is(Trait.PRONOUN);
            boolean verb = token.is(Trait.GERUND) || (at > from && (token.is(Trait.FINITE) || token.is(Trait.VERB)));
            boolean opens = article && (at == from || prose.token(at - 1).is("of"));
            return opens
                    || (!article
                            && ((token.capital() && !token.is(Trait.PRONOUN))
                                    || (!small && !verb && !token.is(Trait.ADVERB)))
                            && dates.end(at, sentence) == at);
        }

        private boolean isOpen(int at) {
            return prose.isOpen(at, sentence);
        }
    }
}
