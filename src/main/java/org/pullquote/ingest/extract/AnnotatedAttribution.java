package org.pullquote.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern MARK = Pattern.compile("[\"“”]");
    private static final Pattern ENCLOSED = Pattern.compile("[\"“”]?[^\"“”]+[\"“”]?[.,;:]*");

    static List<AnnotatedAttribution> of(FlatText text, List<Attribution> attributions) {
        var annotated = new ArrayList<AnnotatedAttribution>();
        var types = new HashMap<Span, String>();
        for (var one : attributions) {
            if (isRelayed(one, attributions)) {
                continue;
            }
            String type = type(text, one.passage());
            var speaker = one.speaker();
            if (speaker != null) {
                boolean continuesMixed = one.pattern() == Attribution.Pattern.CONTINUED
                        && type.equals("direct")
                        && "mixed".equals(types.get(speaker));
                type = continuesMixed ? "mixed" : type;
                types.put(speaker, type);
            }
            annotated.add(new AnnotatedAttribution(type, spans(speaker), spans(one.cue()), one.passage()));
        }
        return annotated;
    }

    /** "“…,” she said, according to him": such corpora lay it to him alone. */
    private static boolean isRelayed(Attribution one, List<Attribution> all) {
        var cue = one.cue();
        return cue != null
                && all.stream()
                        .filter(other -> other.pattern() == Attribution.Pattern.ACCORDING)
                        .anyMatch(other -> other.passage().stream().anyMatch(span -> span.contains(cue)));
    }

    private static List<Span> spans(@Nullable Span span) {
        return span == null ? List.of() : List.of(span);
    }

    private static String type(FlatText text, List<Span> passage) {
        var words = passage.stream().map(text::slice).toList();
        if (words.stream().noneMatch(one -> MARK.matcher(one).find())) {
            return "indirect";
        }
        boolean enclosed = words.stream()
                .allMatch(
                        one -> MARK.matcher(one).find() && ENCLOSED.matcher(one).matches());
        return enclosed ? "direct" : "mixed";
    }
}
