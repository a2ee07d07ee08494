package org.pullquote.ingest.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.attribution.Attribution.Pattern;
import org.pullquote.ingest.extract.text.Trait;

/** Reads the attributions of one sentence: its cues, their subjects, and the words they announce. */
final class Clauses {
    private static final int LONGEST_SUBJECT = 24;

    private final Prose prose;
    private final NounPhrases phrases;
    private final Passages passages;
    private final ClauseReading.Grammar grammar;
    private final BareAttributions bare;
    private final Cues cues;
    private final Circumstances circumstances;

    Clauses(Prose prose) {
        this.prose = prose;
        this.phrases = new NounPhrases(prose);
        this.passages = new Passages(prose);
        this.circumstances = new Circumstances(prose, new Words(prose), new Chains(prose, phrases));
        this.grammar = new ClauseReading.Grammar(
                prose,
                phrases,
                passages,
                new Complements(prose, phrases),
                new Extents(prose, phrases, passages),
                circumstances);
        this.bare = new BareAttributions(prose, phrases, passages);
        this.cues = new Cues(prose, phrases);
    }

    /** What announces the quotation in the next paragraph: the last words of a sentence that ends with a colon. */
    record Announcement(Pattern pattern, Span cue, @Nullable Span speaker, Setting setting) {
        Attribution with(List<Span> passage) {
            return new Attribution(pattern, passage, cue, speaker, setting, false);
        }
    }

    @Nullable
    Announcement announcing(Sentence sentence) {
        int last = sentence.end() - 1;
        boolean colon = prose.token(last).is(":");
        Announcement announcement = null;
        for (var cue : cues.in(sentence)) {
            if (prose.token(cue.verb()).quotes()) {
                var speaker = speaker(cue, sentence);
                if (speaker != null) {
                    announcement = new Announcement(
                            Pattern.BEFORE,
                            prose.span(cue.verb(), cue.end()),
                            span(speaker),
                            circumstances.of(sentence, cue, speaker));
                }
            }
        }
        if (announcement == null) {
            var subject = phrases.mainSubject(sentence, sentence.end());
            if (subject != null) {
                announcement =
                        new Announcement(Pattern.FLOATING, prose.token(last).span(), span(subject), Setting.NONE);
            }
        }
        return colon || announcement != null ? announcement : null;
    }

    /** All the words of a sentence, as a passage. */
    List<Span> wordsOf(Sentence sentence) {
        return passages.of(sentence.first(), sentence.end());
    }

    List<Attribution> of(Sentence sentence) {
        var found = new ArrayList<Attribution>();
        accordingTo(sentence, found);
        for (var cue : cues.in(sentence)) {
            var reading = new ClauseReading(grammar, sentence, cue, speaker(cue, sentence));
            var one = reading.read();
            if (one != null) {
                found.add(one);
            }
        }
        found.removeIf(one -> isQuotedFragment(one) && found.stream().anyMatch(other -> encloses(other, one)));
        boolean quoted = found.stream().anyMatch(one -> holdsQuotation(one.passage()));
        var weak = bare.in(sentence, quoted);
        if (weak != null && found.stream().noneMatch(weak::shares)) {
            found.add(weak);
        }
        return found;
    }

    /** Some words in marks after a verb, within what is already attributed: only a newspaper's way of quoting part of it. */
    private boolean isQuotedFragment(Attribution one) {
        int first = prose.tokenAt(one.passage().getFirst().start());
        boolean whole = one.passage().size() == 1
                && prose.isQuoted(first)
                && prose.quotations()
                        .get(prose.quotationAt(first))
                        .printed()
                        .contains(one.passage().getFirst());
        return whole && one.pattern() != Pattern.AFTER && passages.startsLower(first);
    }

    private boolean holdsQuotation(List<Span> passage) {
        prose.effort().spend((long) prose.quotations().size() * passage.size());
        return prose.quotations().stream().anyMatch(q -> passage.stream().anyMatch(q.printed()::overlaps));
    }

    private boolean encloses(Attribution outer, Attribution one) {
        var cue = one.cue();
        return cue != null && !outer.equals(one) && prose.anyHolds(outer.passage(), cue);
    }

    private void accordingTo(Sentence sentence, List<Attribution> found) {
        for (int i = sentence.first(); i + 2 < sentence.end(); i++) {
            if (prose.token(i).is("according") && prose.token(i + 1).is("to") && !prose.isQuoted(i)) {
                var one = according(i, sentence);
                if (one != null) {
                    found.add(one);
                }
            }
        }
    }

    private @Nullable Attribution according(int at, Sentence sentence) {
        boolean leads = !passages.hasWords(sentence.first(), at)
                || (at == sentence.first() + 1 && !prose.token(at - 1).is(","));
        var source = leads ? phrases.shortAfter(at + 2, sentence.end()) : phrases.after(at + 2, sentence.end());
        if (source == null) {
            return null;
        }
        int start = leads ? skipComma(source.to(), sentence) : sentence.first();
        var passage = passages.of(start, leads ? end(start, sentence) : at);
        return passage.isEmpty()
                ? null
                : new Attribution(
                        Pattern.ACCORDING, passage, prose.span(at, at + 2), span(source), Setting.NONE, false);
    }

    /** A whole sentence in marks stands for itself; other words go on to the end. */
    private int end(int start, Sentence sentence) {
        boolean whole = start < sentence.end()
                && prose.isQuoted(start)
                && !passages.startsLower(start)
                && ".,?!".indexOf(passages.lastOf(start)) >= 0;
        return whole ? passages.afterQuotation(start, sentence) : sentence.end();
    }

    private int skipComma(int at, Sentence sentence) {
        int i = at;
        while (i < sentence.end() && !prose.token(i).is(",") && !prose.isQuoted(i)) {
            i++;
        }
        return i < sentence.end() && prose.token(i).is(",") && !prose.isQuoted(i) ? i + 1 : at;
    }

    private @Nullable Phrase speaker(Cue cue, Sentence sentence) {
        if (cue.verb() == sentence.first() && cue.form() == Cue.Form.FINITE) {
            return phrases.shortAfter(cue.end(), sentence.end());
        }
        if (cue.form() == Cue.Form.GERUND || cue.form() == Cue.Form.INFINITIVE) {
            return phrases.mainSubject(sentence, cue.group());
        }
        var subject = phrases.before(cue.group(), sentence);
        if (subject == null) {
            return cue.form() == Cue.Form.PASSIVE ? null : phrases.mainSubject(sentence, cue.group());
        }
        return fromQuotation(subject, sentence);
    }

    /** "“…,” the tired, old baker and part-time skipper said": all words between a quotation and its verb are the subject. */
    private Phrase fromQuotation(Phrase subject, Sentence sentence) {
        if (!prose.isQuoted(sentence.first())) {
            return subject;
        }
        int after = passages.afterQuotation(sentence.first(), sentence);
        boolean comma = after < sentence.end() && prose.token(after).is(",");
        int start = comma ? after + 1 : after;
        boolean ends = comma || ",?!".indexOf(passages.lastOf(sentence.first())) >= 0;
        boolean near = ends && subject.from() > start && subject.from() - start < LONGEST_SUBJECT / 2;
        for (int i = start; near && i < subject.from(); i++) {
            near = !prose.isQuoted(i)
                    && !phrases.isVerbHere(i, sentence)
                    && !prose.token(i).is(Trait.AUXILIARY);
        }
        return near ? new Phrase(start, subject.to()) : subject;
    }

    private Span span(Phrase phrase) {
        return prose.span(phrase.from(), phrase.to());
    }
}
