package org.pullquote.ingest.extract;

import java.util.Locale;
import java.util.Set;
import org.pullquote.edition.QuoteKind;
import org.pullquote.ingest.extract.attribution.Attribution;
import org.pullquote.ingest.extract.attribution.Attribution.Pattern;

/**
 * How often a quote found in a certain way is right, in its words and its speaker: shares counted on annotated news
 * ({@code bench/extraction} shows them), rounded to a twentieth. Three things tell most: how it is announced, whether by one
 * of the plain verbs, and whether the words for the speaker lead to a source.
 */
final class Confidence {
    private static final Set<String> PLAIN = Set.of(
            "say", "says", "said", "saying", "tell", "tells", "told", "telling", "add", "adds", "added", "adding");

    private Confidence() {}

    /**
     * The confidence in a quote.
     *
     * @param cue as printed, empty without one
     * @param known whether its speaker is a source
     */
    static double of(Attribution attribution, QuoteKind kind, String cue, boolean known) {
        if (attribution.pattern() == Pattern.UNATTRIBUTED) {
            return 0.5;
        }
        boolean plain = PLAIN.contains(cue.toLowerCase(Locale.ROOT));
        return switch (kind) {
            case DIRECT -> known ? direct(attribution, plain) : direct(attribution.pattern());
            case MIXED -> known ? mixed(attribution.pattern(), plain) : 0.1;
            case INDIRECT -> known ? indirect(attribution.pattern(), plain) : vague(attribution.pattern(), plain);
        };
    }

    private static double direct(Attribution attribution, boolean plain) {
        return switch (attribution.pattern()) {
            case AFTER -> plain ? 0.95 : 0.9;
            case CONTINUED -> attribution.continued() ? 0.95 : 0.75;
            case ACCORDING -> 0.9;
            case TRANSCRIPT -> 0.85;
            case BEFORE, CLAUSE, INSERTED, PASSIVE, PARTICIPLE -> plain ? 0.9 : 0.75;
            case FLOATING -> 0.6;
            case UNATTRIBUTED -> 0.5;
        };
    }

    /** Of a speaker too vague to be a source. */
    private static double direct(Pattern pattern) {
        return switch (pattern) {
            case AFTER, CONTINUED -> 0.8;
            case ACCORDING, TRANSCRIPT, UNATTRIBUTED -> 0.5;
            case BEFORE, CLAUSE, INSERTED, PASSIVE, PARTICIPLE -> 0.35;
            case FLOATING -> 0.1;
        };
    }

    private static double mixed(Pattern pattern, boolean plain) {
        return switch (pattern) {
            case AFTER, INSERTED, CLAUSE, PARTICIPLE, BEFORE, PASSIVE -> plain ? 0.75 : 0.45;
            case ACCORDING, CONTINUED -> 0.7;
            case FLOATING, TRANSCRIPT, UNATTRIBUTED -> 0.5;
        };
    }

    private static double indirect(Pattern pattern, boolean plain) {
        return switch (pattern) {
            case CLAUSE, INSERTED, AFTER, BEFORE, PASSIVE -> plain ? 0.8 : 0.6;
            case ACCORDING -> 0.7;
            case PARTICIPLE -> plain ? 0.6 : 0.5;
            case CONTINUED, FLOATING, TRANSCRIPT, UNATTRIBUTED -> 0.5;
        };
    }

    private static double vague(Pattern pattern, boolean plain) {
        return switch (pattern) {
            case ACCORDING -> 0.75;
            case PARTICIPLE -> 0.2;
            default -> plain ? 0.6 : 0.3;
        };
    }
}
