package org.pullquote.ingest.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.pullquote.content.Body;
import org.pullquote.content.PlainText;
import org.pullquote.content.Span;
import org.pullquote.desk.source.SourceView;
import org.pullquote.edition.Edition;
import org.pullquote.edition.SourceMention.Place;

/** The names of sources, the longest first, so that a text is not searched for "Pohl" where it has "Walter Pohl". */
record SourceNames(List<Named> names) {
    /** One name of a source, without the article before it, which a text may write otherwise. */
    private record Named(String name, UUID source) {}

    static SourceNames of(List<SourceView> sources) {
        return new SourceNames(sources.stream()
                .flatMap(source -> Stream.concat(Stream.ofNullable(source.name()), source.aliases().stream())
                        .map(name -> new Named(name.replaceFirst("^(?i:the|der|die|das) ", ""), source.id())))
                .sorted(Comparator.comparing((Named named) -> named.name().length())
                        .reversed())
                .toList());
    }

    /** Where a text names the sources. */
    List<Edition.Mention> mentionsIn(Body body) {
        var text = PlainText.of(body);
        var codePoints = text.text().codePoints().toArray();
        var taken = new ArrayList<Span>();
        Map<UUID, List<Place>> places = new LinkedHashMap<>();
        for (var named : names) {
            for (var span : text.find(named.name(), null, null)) {
                if (isWhole(codePoints, span) && taken.stream().noneMatch(span::overlaps)) {
                    taken.add(span);
                    places.computeIfAbsent(named.source(), _ -> new ArrayList<>())
                            .add(new Place(span.start(), span.end()));
                }
            }
        }
        return places.entrySet().stream()
                .map(entry -> new Edition.Mention(entry.getKey(), false, List.copyOf(entry.getValue())))
                .toList();
    }

    /** Whether no word goes on before or after the place. */
    private static boolean isWhole(int[] text, Span place) {
        return (place.start() == 0 || !Character.isLetterOrDigit(text[place.start() - 1]))
                && (place.end() == text.length || !Character.isLetterOrDigit(text[place.end()]));
    }
}
