package org.pullquote.ingest.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.attribution.Attribution.Pattern;
import org.pullquote.ingest.extract.attribution.NounPhrases.Phrase;
import org.pullquote.ingest.extract.text.Trait;

/** Reads the attributions of one sentence: its cues, their subjects, and the words they announce. */
final class Clauses {
    private final Prose prose;
    private final NounPhrases phrases;
    private final Cues cues;
    private final Chains chains;

    Clauses(Prose prose) {
        this.prose = prose;
        this.phrases = new NounPhrases(prose);
        this.cues = new Cues(prose, phrases);
        this.chains = new Chains(prose, phrases);
    }

    /** What announces the quotation in the next paragraph: the last words of a sentence that ends with a colon. */
    record Announcement(Pattern pattern, Span cue, @Nullable Span speaker, List<Span> via) {
        Attribution with(List<Span> passage) {
            return new Attribution(pattern, passage, cue, speaker, via, false);
        }
    }

    @Nullable
    Announcement announcing(Sentence sentence) {
        int last = sentence.end() - 1;
        boolean colon = prose.token(last).is(":");
        Announcement announcement = null;
        for (var cue : cues.in(sentence)) {
            if (prose.token(cue.verb()).is(Trait.SPEECH)) {
                var speaker = speaker(cue, sentence);
                if (speaker != null) {
                    announcement = new Announcement(
                            Pattern.BEFORE, prose.span(cue.verb(), cue.end()), span(speaker), chains.of(sentence, cue));
                }
            }
        }
        if (announcement == null) {
            var subject = mainSubject(sentence, sentence.end());
            if (subject != null) {
                announcement =
                        new Announcement(Pattern.FLOATING, prose.token(last).span(), span(subject), List.of());
            }
        }
        return colon || announcement != null ? announcement : null;
    }

    List<Attribution> of(Sentence sentence) {
        var found = new ArrayList<Attribution>();
        accordingTo(sentence, found);
        for (var cue : cues.in(sentence)) {
            var one = new Reading(cue, sentence).read();
            if (one != null) {
                found.add(one);
            }
        }
        if (found.stream().noneMatch(one -> holdsQuotation(one.passage()))) {
            var weak = afterColon(sentence);
            if (weak == null) {
                weak = beforeAnyVerb(sentence);
            }
            if (weak != null) {
                found.add(weak);
            }
        }
        return found;
    }

    private boolean holdsQuotation(List<Span> passage) {
        return prose.quotations().stream().anyMatch(q -> passage.stream().anyMatch(q.printed()::overlaps));
    }

    private void accordingTo(Sentence sentence, List<Attribution> found) {
        for (int i = sentence.first(); i + 2 < sentence.end(); i++) {
            if (prose.token(i).is("according") && prose.token(i + 1).is("to") && !prose.isQuoted(i)) {
                boolean leads = i == sentence.first()
                        || (i == sentence.first() + 1 && !prose.token(i - 1).is(","));
                var source = leads ? phrases.shortAfter(i + 2, sentence.end()) : phrases.after(i + 2, sentence.end());
                if (source != null) {
                    int end = source.to();
                    var passage = leads || !hasWords(sentence.first(), i)
                            ? passage(skipComma(end, sentence), sentence.end())
                            : passage(sentence.first(), i);
                    if (!passage.isEmpty()) {
                        found.add(new Attribution(
                                Pattern.ACCORDING, passage, prose.span(i, i + 2), span(source), List.of(), false));
                    }
                }
            }
        }
    }

    private boolean hasWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose.token(i).isWord()) {
                return true;
            }
        }
        return false;
    }

    private int skipComma(int at, Sentence sentence) {
        int i = at;
        while (i < sentence.end() && !prose.token(i).is(",") && !prose.isQuoted(i)) {
            i++;
        }
        return i < sentence.end() && prose.token(i).is(",") && !prose.isQuoted(i) ? i + 1 : at;
    }

    /** "The shop's sign: “Closed.”": a colon before a quotation announces it, whoever the subject is. */
    private @Nullable Attribution afterColon(Sentence sentence) {
        for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
            if (prose.token(i).is(":") && !prose.isQuoted(i) && prose.isQuoted(i + 1)) {
                var subject = mainSubject(sentence, i);
                if (subject == null) {
                    return null;
                }
                return new Attribution(
                        Pattern.BEFORE,
                        passage(i + 1, sentence.end()),
                        prose.token(i).span(),
                        span(subject),
                        List.of(),
                        false);
            }
        }
        return null;
    }

    /** "“We won,” Smith crowed.": after a quotation that ends with a comma any verb announces. */
    private @Nullable Attribution beforeAnyVerb(Sentence sentence) {
        if (!prose.isQuoted(sentence.first())) {
            return null;
        }
        int quotation = prose.quotationAt(sentence.first());
        int at = sentence.first();
        while (at < sentence.end() && prose.quotationAt(at) == quotation) {
            at++;
        }
        char last = prose.text().at(prose.quotations().get(quotation).words().end() - 1);
        if (last != ','
                && last != '?'
                && last != '!'
                && !(at < sentence.end() && prose.token(at).is(","))) {
            return null;
        }
        for (int i = at + 1; i < Math.min(at + 12, sentence.end()); i++) {
            if (phrases.isVerbHere(i, sentence)) {
                var subject = phrases.before(i, sentence);
                if (subject != null && subject.from() <= at + 1) {
                    return new Attribution(
                            Pattern.AFTER,
                            passage(sentence.first(), at),
                            prose.token(i).span(),
                            span(subject),
                            List.of(),
                            false);
                }
            }
        }
        return null;
    }

    /** The subject of the first verb of a sentence that has one. */
    private @Nullable Phrase mainSubject(Sentence sentence, int limit) {
        for (int i = sentence.first() + 1; i < limit; i++) {
            var token = prose.token(i);
            boolean verb = (token.is(Trait.AUXILIARY) && !token.is("'s"))
                    || (phrases.isVerbHere(i, sentence) && !token.is(Trait.GERUND));
            if (verb && !prose.isQuoted(i)) {
                var subject = phrases.before(i, sentence);
                if (subject != null && !prose.token(subject.from()).is(Trait.RELATIVE)) {
                    return subject;
                }
            }
        }
        return null;
    }

    private @Nullable Phrase speaker(Cue cue, Sentence sentence) {
        if (cue.form() == Cue.Form.GERUND || cue.form() == Cue.Form.INFINITIVE) {
            return mainSubject(sentence, cue.group());
        }
        var subject = phrases.before(cue.group(), sentence);
        return subject != null || cue.form() == Cue.Form.PASSIVE ? subject : mainSubject(sentence, cue.group());
    }

    private Span span(Phrase phrase) {
        return prose.span(phrase.from(), phrase.to());
    }

    /** Tokens {@code from} to before {@code to}, without punctuation that belongs to the sentence and not to them. */
    private List<Span> passage(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !prose.isQuoted(start) && !prose.token(start).isWord() && !isSign(start)) {
            start++;
        }
        while (end > start
                && !prose.isQuoted(end - 1)
                && !prose.token(end - 1).isWord()
                && !prose.token(end - 1).is(")")
                && !prose.token(end - 1).is("]")) {
            end--;
        }
        if (end <= start) {
            return List.of();
        }
        int quotation = prose.quotationAt(start);
        if (quotation >= 0 && prose.quotationAt(end - 1) == quotation) {
            return prose.quotations().get(quotation).parts().stream()
                    .map(part -> part.printed())
                    .toList();
        }
        return List.of(prose.span(start, end));
    }

    private boolean isSign(int at) {
        return "$€£#@([".indexOf(prose.token(at).word().charAt(0)) >= 0;
    }

    /** One cue of a sentence, and what it announces. */
    private final class Reading {
        private final Cue cue;
        private final Sentence sentence;

        private Reading(Cue cue, Sentence sentence) {
            this.cue = cue;
            this.sentence = sentence;
        }

        @Nullable
        Attribution read() {
            if (cue.form() == Cue.Form.PASSIVE) {
                return passive();
            }
            var inverted = inverted();
            if (inverted != null) {
                return inverted;
            }
            var subject = speaker(cue, sentence);
            if (subject != null && subject.to() >= cue.group() - 1 && isInserted(subject)) {
                return inserted(subject);
            }
            return announced(subject);
        }

        /** "…," said Jane Doe, a baker. */
        private @Nullable Attribution inverted() {
            if (cue.group() != cue.verb() || !prose.token(cue.verb()).is(Trait.SPEECH) || cue.end() >= sentence.end()) {
                return null;
            }
            boolean follows = cue.verb() > sentence.first()
                    && (prose.isQuoted(cue.verb() - 1)
                            || prose.token(cue.verb() - 1).is(","));
            if (!follows || prose.isQuoted(cue.end()) || prose.token(cue.verb()).is(Trait.GERUND)) {
                return null;
            }
            var before = phrases.before(cue.group(), sentence);
            if (before != null && before.from() > sentence.first() && prose.isQuoted(before.from() - 1)) {
                return null;
            }
            var subject = phrases.after(cue.end(), sentence.end());
            if (subject == null || prose.token(subject.from()).is("that")) {
                return null;
            }
            if (!prose.isQuoted(cue.verb() - 1) && !prose.isQuoted(sentence.first()) && !endsSoon(subject.to())) {
                return null;
            }
            return around(subject, cue.verb(), subject.to());
        }

        private boolean endsSoon(int at) {
            return at >= sentence.end()
                    || !prose.token(at).isWord()
                    || prose.token(at).is(Trait.PREPOSITION)
                    || prose.token(at).is(Trait.WEEKDAY);
        }

        /** Whether subject and cue are put between or after the words they announce: "…, he said, …" */
        private boolean isInserted(Phrase subject) {
            int before = subject.from() - 1;
            if (before < sentence.first()) {
                return false;
            }
            if (prose.isQuoted(before)) {
                return !opensWithThat(cue.end());
            }
            boolean parted = prose.token(before).is(",")
                    || prose.token(before).is("—")
                    || prose.token(before).is("–");
            return parted
                    && hasWords(sentence.first(), before)
                    && endsClause(cue.end())
                    && (prose.isQuoted(before - 1)
                            || prose.token(cue.verb()).is(Trait.SPEECH)
                            || prose.token(cue.verb()).is(Trait.THOUGHT));
        }

        private boolean opensWithThat(int at) {
            return at < sentence.end() && prose.token(at).is("that");
        }

        /** Whether nothing but a time, a place or an audience follows before the next comma or the end. */
        private boolean endsClause(int from) {
            int i = from;
            while (i < sentence.end() && prose.token(i).isWord() && !prose.isQuoted(i)) {
                var token = prose.token(i);
                boolean adverbial = i > from
                        || token.is(Trait.PREPOSITION)
                        || token.is(Trait.WEEKDAY)
                        || token.is(Trait.TIME)
                        || token.is(Trait.ADVERB)
                        || tellsAudience(token.word());
                if (!adverbial || token.is(Trait.AUXILIARY) || token.is("that")) {
                    return false;
                }
                i++;
            }
            return i >= sentence.end() || (!prose.isQuoted(i) && !prose.token(i).is(":"));
        }

        private boolean tellsAudience(String next) {
            return (prose.token(cue.verb()).word().startsWith("t")
                            && prose.token(cue.verb()).word().matches("told|tells|telling"))
                    && !next.isEmpty();
        }

        private @Nullable Attribution inserted(Phrase subject) {
            return around(subject, subject.from(), cue.end());
        }

        /** The words before the clause from {@code from}, and those after it if the sentence then goes on. */
        private @Nullable Attribution around(Phrase subject, int from, int to) {
            var passage = new ArrayList<>(passage(left(from), from));
            int rest = to;
            while (rest < sentence.end()
                    && !prose.isQuoted(rest)
                    && !prose.token(rest).is(",")
                    && !prose.token(rest).is("—")
                    && !prose.token(rest).is(":")) {
                rest++;
            }
            boolean quoted = !passage.isEmpty() && (prose.isQuoted(from - 1) | (from > 1 && prose.isQuoted(from - 2)));
            if (rest + 1 < sentence.end() && !prose.isQuoted(rest) && goesOn(rest + 1, quoted)) {
                passage.addAll(passage(rest + 1, sentence.end()));
            }
            if (passage.isEmpty()) {
                return null;
            }
            var pattern = quoted ? Pattern.AFTER : Pattern.INSERTED;
            return new Attribution(
                    pattern,
                    passage,
                    prose.span(cue.verb(), cue.end()),
                    span(subject),
                    chains.of(sentence, cue),
                    false);
        }

        private int left(int from) {
            if (prose.isQuoted(from - 1) || (from - 2 >= sentence.first() && prose.isQuoted(from - 2))) {
                int i = from - 1;
                while (i > sentence.first() && (prose.isQuoted(i - 1) || !prose.isQuoted(i))) {
                    i--;
                }
                boolean whole = !hasWords(sentence.first(), i);
                return whole ? i : startsLower(i) ? sentence.first() : i;
            }
            return sentence.first();
        }

        private boolean startsLower(int at) {
            int quotation = prose.quotationAt(at);
            return quotation >= 0
                    && Character.isLowerCase(prose.text()
                            .at(prose.quotations().get(quotation).words().start()));
        }

        private boolean goesOn(int at, boolean quoted) {
            if (quoted) {
                return prose.isQuoted(at);
            }
            var token = prose.token(at);
            return prose.isQuoted(at)
                    || (!token.is(Trait.GERUND) && !token.is(Trait.RELATIVE) && !token.is(Trait.CONJUNCTION));
        }

        /** He said that … */
        private @Nullable Attribution announced(@Nullable Phrase subject) {
            int start = contentStart();
            int end = contentEnd(start);
            var passage = passage(start, end);
            if (passage.isEmpty()) {
                return null;
            }
            var pattern = cue.form() == Cue.Form.FINITE
                    ? (prose.isQuoted(Math.min(start + 1, end - 1)) ? Pattern.BEFORE : Pattern.CLAUSE)
                    : Pattern.PARTICIPLE;
            var speaker = subject == null ? null : span(subject);
            return new Attribution(
                    pattern, passage, prose.span(cue.verb(), cue.end()), speaker, chains.of(sentence, cue), false);
        }

        /** After "that", a colon or a quotation mark if one comes soon; else right after the cue and its time or audience. */
        private int contentStart() {
            for (int i = cue.end(); i < Math.min(cue.end() + 14, sentence.end()); i++) {
                var token = prose.token(i);
                if (prose.isQuoted(i)) {
                    boolean announced = i == cue.end()
                            || prose.token(i - 1).is(",")
                            || prose.token(i - 1).is(":");
                    if (announced) {
                        return i;
                    }
                    break;
                }
                if (token.is("that") || token.is("whether")) {
                    return i;
                }
                if (token.is(":")
                        || token.is(";")
                        || token.is(Trait.AUXILIARY)
                        || (token.is(Trait.FINITE) && !token.capital())) {
                    if (token.is(":")) {
                        return i;
                    }
                    break;
                }
            }
            return afterTime(cue.end());
        }

        private int afterTime(int from) {
            int i = from;
            while (i < sentence.end()
                    && (prose.token(i).is(Trait.WEEKDAY)
                            || (prose.token(i).is("on")
                                    && i + 1 < sentence.end()
                                    && prose.token(i + 1).is(Trait.WEEKDAY)))) {
                i++;
            }
            return i;
        }

        private int contentEnd(int start) {
            for (int i = start + 1; i + 1 < sentence.end(); i++) {
                if (prose.isQuoted(i) || !prose.token(i).is(",")) {
                    continue;
                }
                var next = prose.token(i + 1);
                boolean participle = next.is(Trait.GERUND) && next.is(Trait.SPEECH);
                boolean according = next.is("according");
                if (!prose.isQuoted(i + 1) && (participle || according)) {
                    return i;
                }
            }
            return sentence.end();
        }

        /** Was assessed as "…" by the official. */
        private @Nullable Attribution passive() {
            int start = cue.end() < sentence.end() && prose.token(cue.end()).is("as") ? cue.end() + 1 : cue.end();
            for (int i = start; i + 1 < sentence.end(); i++) {
                if (prose.token(i).is("by") && !prose.isQuoted(i)) {
                    var agent = phrases.after(i + 1, sentence.end());
                    var passage = passage(start, i);
                    if (agent == null || passage.isEmpty()) {
                        return null;
                    }
                    return new Attribution(
                            Pattern.PASSIVE, passage, prose.span(cue.verb(), cue.end()), span(agent), List.of(), false);
                }
            }
            return null;
        }
    }
}
