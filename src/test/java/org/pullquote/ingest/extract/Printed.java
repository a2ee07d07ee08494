package org.pullquote.ingest.extract;

import java.util.List;
import org.pullquote.content.Span;

/** What a text has where something was found. */
final class Printed {
    private Printed() {}

    static List<String> words(String text, FoundQuote quote) {
        return quote.content().stream().map(span -> slice(text, span)).toList();
    }

    static String slice(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }
}
