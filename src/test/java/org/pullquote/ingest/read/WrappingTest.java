package org.pullquote.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {
    @Provide
    Arbitrary<List<String>> paragraphs() {
        var word = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
        return word.list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(words -> String.join(" ", words))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property
    void whatWasWrappedComesBackWhole(
            @ForAll("paragraphs") List<String> paragraphs, @ForAll @IntRange(min = 60, max = 100) int width) {
        var text =
                paragraphs.stream().map(paragraph -> wrapped(paragraph, width)).collect(Collectors.joining("\n\n"));

        assertThat(undone(text)).isEqualTo(paragraphs);
    }

    private static String wrapped(String paragraph, int width) {
        var text = new StringBuilder();
        int room = width;
        for (var word : paragraph.split(" ")) {
            boolean fits = text.isEmpty() || word.length() <= room;
            room = (fits ? room : width) - word.length() - 1;
            text.append(text.isEmpty() ? "" : fits ? " " : "\n").append(word);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Talk Between the Harbour Board and the Pilots\nBy Mara Lund\nPublished: 3 November 2026",
                "The bridge went up and the bridge came down, and nobody said a word\nof all who had\nwaited there",
                "Milk\nbread\nbutter",
                "“We never saw the ferry leave the pier that morning,” said Mara Lund.\n“Nobody did.”\nShe went.",
            })
    void whatIsNotWrappedStaysAsItIs(String text) {
        assertThat(undone(text)).isEqualTo(text.lines().toList());
    }

    private static List<String> undone(String text) {
        return Wrapping.undone(TextGroup.of(text)).stream()
                .flatMap(group -> group.lines().stream())
                .toList();
    }
}
