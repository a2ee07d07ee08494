package org.pullquote.ingest.extract;

import java.util.ArrayList;
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
        String before = "";
        for (var one : attributions) {
            String type = type(text, one.passage());
            type = one.continued() && before.equals("mixed") && type.equals("direct") ? before : type;
            annotated.add(new AnnotatedAttribution(type, spans(one.speaker()), spans(one.cue()), one.passage()));
            before = type;
        }
        return annotated;
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
