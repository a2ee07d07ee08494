package org.pullquote.ingest.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.attribution.Attribution;
import org.pullquote.ingest.extract.text.FlatText;

/**
 * An attribution as corpora of the PolNeAR kind annotate it: whole passages, with the marks and the words around them.
 *
 * @param type {@code direct} if all of the content stands in double quotation marks, {@code mixed} if some of it,
 *     {@code indirect} if none; a continuation counts with what it continues. Two apostrophes are no marks there
 * @param source the words for the speaker, none or one span
 * @param cue the words that announce it, none or one span
 * @param content what is attributed, maybe in several spans
 */
public record AnnotatedAttribution(String type, List<Span> source, List<Span> cue, List<Span> content) {
    /** The share of letters from which on a passage counts as quoted as a whole. */
    private static final double ALL = 0.98;

    static List<AnnotatedAttribution> of(FlatText text, List<Attribution> attributions) {
        var shown = relayed(text, attributions);
        var utterances = utterances(shown);
        var enclosed = enclosed(text);
        return shown.stream()
                .map(one -> new AnnotatedAttribution(
                        type(text, enclosed, one, utterances.getOrDefault(one, List.of())),
                        spans(one.speaker()),
                        spans(one.cue()),
                        one.passage()))
                .toList();
    }

    /** What each attribution is part of: one that goes on belongs to the one before it with the same words for the speaker. */
    private static Map<Attribution, List<Attribution>> utterances(List<Attribution> attributions) {
        var utterances = new IdentityHashMap<Attribution, List<Attribution>>();
        var bySpeaker = new HashMap<Span, List<Attribution>>();
        for (var one : attributions) {
            var speaker = one.speaker();
            var begun = speaker == null || !one.goesOn() ? null : bySpeaker.get(speaker);
            var utterance = begun == null ? new ArrayList<Attribution>() : begun;
            utterance.add(one);
            utterances.put(one, utterance);
            if (speaker != null) {
                bySpeaker.put(speaker, utterance);
            }
        }
        return utterances;
    }

    /** "“…,” she said, according to him. “…”": such corpora lay it to him alone, and what goes on from it as well. */
    private static List<Attribution> relayed(FlatText text, List<Attribution> attributions) {
        var shown = new ArrayList<Attribution>();
        var relays = new HashMap<Span, Attribution>();
        for (var one : attributions) {
            var relay = relay(text, one, attributions);
            var speaker = one.speaker();
            if (relay == null) {
                var before = one.goesOn() && speaker != null ? relays.get(speaker) : null;
                shown.add(before == null ? one : one.saidBy(before.speaker()));
            } else if (speaker != null) {
                relays.put(speaker, relay);
            }
        }
        return shown;
    }

    private static @Nullable Attribution relay(FlatText text, Attribution one, List<Attribution> all) {
        var cue = one.cue();
        return cue == null
                ? null
                : all.stream()
                        .filter(other -> other.relays(text))
                        .filter(other -> other.passage().stream().anyMatch(span -> span.contains(cue)))
                        .findFirst()
                        .orElse(null);
    }

    private static List<Span> spans(@Nullable Span span) {
        return span == null ? List.of() : List.of(span);
    }

    /** Which characters stand between printed double marks: straight ones open and close in turn, no line leaves one open. */
    private static BitSet enclosed(FlatText text) {
        var enclosed = new BitSet(text.length());
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            inside = c == '“' || (c == '"' ? !inside : inside && c != '”' && c != '\n');
            enclosed.set(i, inside);
        }
        return enclosed;
    }

    /** By its own words; quoted words that go on from partly quoted ones or a report are partly quoted with them. */
    private static String type(FlatText text, BitSet enclosed, Attribution one, List<Attribution> utterance) {
        var own = type(text, enclosed, one.passage());
        if (own.equals("indirect") || utterance.stream().anyMatch(part -> reports(one, part))) {
            return own.equals("indirect") ? own : "mixed";
        }
        var words = utterance.stream()
                .map(Attribution::passage)
                .filter(passage -> !type(text, enclosed, passage).equals("indirect"))
                .flatMap(List::stream)
                .toList();
        return words.isEmpty() ? own : type(text, enclosed, words);
    }

    /** "She said that it was late. “Very late.”": a quotation behind a report on the same line is part of it. */
    private static boolean reports(Attribution one, Attribution before) {
        boolean report =
                before.pattern() == Attribution.Pattern.CLAUSE || before.pattern() == Attribution.Pattern.INSERTED;
        return report && one.pattern() == Attribution.Pattern.CONTINUED && !one.continued();
    }

    private static String type(FlatText text, BitSet enclosed, List<Span> passage) {
        int words = 0;
        int quoted = 0;
        for (var span : passage) {
            for (int i = span.start(); i < span.end(); i++) {
                if (Character.isLetterOrDigit(text.at(i))) {
                    words++;
                    quoted += enclosed.get(i) ? 1 : 0;
                }
            }
        }
        return quoted == 0 ? "indirect" : quoted > ALL * words ? "direct" : "mixed";
    }
}
