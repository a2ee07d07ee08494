package org.pullquote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is said to people has one form: names and what somebody sent stand in "straight marks", and words of the newsroom in
 * “curly” ones.
 */
class MessagesTest {
    /** In a literal, but for those of statements of SQL, a value in marks that are neither. */
    private static final Pattern OTHER_MARKS =
            Pattern.compile("\"(?![^\"]*\\b(select|insert|update|role|schema)\\b)[^\"]*['‘„«]%(\\d\\$)?s[^\"]*\"");

    @Test
    void whatAMessageNamesStandsInMarksOfOneForm() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java")))
                    .flatMap(path -> lines(path)
                            .filter(line -> OTHER_MARKS.matcher(line).find())
                            .map(line -> path.getFileName() + ": " + line.strip())
                            .toList())
                    .isEmpty();
        }
    }

    private static Stream<String> lines(Path path) {
        try {
            return Files.readAllLines(path).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
