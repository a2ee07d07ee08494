package org.pullquote.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A stretch of text that carries the same marks throughout.
 *
 * @param text never empty within a body; a line feed is a line break
 * @param marks within a body: at most one link, then bold, then italic, then quotes, the outermost first
 */
public record Run(
        String text,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(contentNulls = Nulls.FAIL)
        List<Mark> marks) {
    public Run {
        text = Absent.orEmpty(text);
        marks = Absent.orEmpty(marks);
    }

    /** A run without marks. */
    public static Run of(String text) {
        return new Run(text, List.of());
    }

    /** The same run without marks of quotes. */
    Run withoutQuotes() {
        return new Run(
                text,
                marks.stream().filter(mark -> !(mark instanceof Mark.QuoteRef)).toList());
    }

    /** Where it leads, if it is a hyperlink. */
    Optional<String> link() {
        return marks.stream()
                .flatMap(mark -> mark instanceof Mark.Link link ? Stream.of(link.href()) : Stream.empty())
                .findFirst();
    }

    /** The same run leading elsewhere, if it is a hyperlink. */
    Run withLink(UnaryOperator<String> elsewhere) {
        return new Run(
                text,
                marks.stream()
                        .map(mark ->
                                mark instanceof Mark.Link link ? new Mark.Link(elsewhere.apply(link.href())) : mark)
                        .toList());
    }

    /** The same run leading nowhere, if it is a hyperlink that leads there. */
    Run withoutLink(Predicate<String> there) {
        return new Run(
                text,
                marks.stream()
                        .filter(mark -> !(mark instanceof Mark.Link link && there.test(link.href())))
                        .toList());
    }

    /** The same run with one more mark, innermost. */
    Run with(Mark mark) {
        return new Run(text, Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }

    /** The same marks on other words. */
    Run withText(String other) {
        return new Run(other, marks);
    }
}
