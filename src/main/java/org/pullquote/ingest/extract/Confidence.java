package org.pullquote.ingest.extract;

import org.pullquote.edition.QuoteKind;
import org.pullquote.ingest.extract.attribution.Attribution.Pattern;

/**
 * How often a quote found in a certain way is right, in its words and its speaker: shares counted on annotated news
 * ({@code bench/}), rounded to a twentieth.
 */
final class Confidence {
    private Confidence() {}

    static double of(Pattern pattern, QuoteKind kind) {
        return switch (kind) {
            case DIRECT -> direct(pattern);
            case MIXED -> mixed(pattern);
            case INDIRECT -> indirect(pattern);
        };
    }

    private static double direct(Pattern pattern) {
        return switch (pattern) {
            case AFTER, ACCORDING -> 0.95;
            case CONTINUED -> 0.9;
            case TRANSCRIPT -> 0.8;
            case BEFORE, CLAUSE, INSERTED, PASSIVE -> 0.75;
            case PARTICIPLE, UNATTRIBUTED -> 0.5;
            case FLOATING -> 0.45;
        };
    }

    private static double mixed(Pattern pattern) {
        return switch (pattern) {
            case ACCORDING, INSERTED -> 0.75;
            case AFTER, CONTINUED -> 0.65;
            case CLAUSE, PASSIVE -> 0.6;
            case PARTICIPLE, TRANSCRIPT, UNATTRIBUTED -> 0.5;
            case BEFORE, FLOATING -> 0.35;
        };
    }

    private static double indirect(Pattern pattern) {
        return switch (pattern) {
            case ACCORDING -> 0.8;
            case INSERTED -> 0.7;
            case CLAUSE -> 0.65;
            case PARTICIPLE -> 0.55;
            case AFTER, BEFORE, PASSIVE, CONTINUED, FLOATING, TRANSCRIPT, UNATTRIBUTED -> 0.5;
        };
    }
}
