package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.pullquote.access.TestKeys.asAdmin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file that others wrote and that stands beside the repository, whichever there are: it is imported with each of its
 * items accounted for, or fails in one sentence.
 */
@QuarkusTest
class RealImportsTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final String NONE = "none";

    private static final String OTHER_JSON = "This is JSON of none of the formats that can be read, which are text, "
            + "markdown, html, rss, atom, wxr, jsonfeed, ninjs, ghost, ndjson.";

    /** What is nothing to import, and what is said about it. */
    private static final Map<String, String> UNREADABLE = Map.of(
            "malformed.xml", "There is no channel in the file, as every export of WordPress has one.",
            "ninjs-schema_3.1.json", OTHER_JSON,
            "GeoJSON-schema.json", OTHER_JSON);

    private static final String EMPTY = "There are no items in it.";

    private static final Pattern ITEM = Pattern.compile("<(item|entry)[ >]");

    static List<String> files() throws IOException {
        if (!Files.isDirectory(DATA)) {
            return List.of(NONE);
        }
        try (var files =
                Stream.of("wxr", "feeds", "ninjs", "seed").map(DATA::resolve).flatMap(RealImportsTest::walk)) {
            return files.map(file -> DATA.relativize(file).toString()).sorted().toList();
        }
    }

    @SuppressWarnings("resource") // closed with the stream of them all
    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Counted in another way than the readers do. */
    private static int items(Path file) throws IOException {
        var text = Files.readString(file, UTF_8);
        return switch (file.toString().replaceFirst(".*\\.", "")) {
            case "xml" -> (int) ITEM.matcher(text).results().count();
            case "json" -> {
                var items = new ObjectMapper().readTree(text).path("items");
                yield items.isArray() ? items.size() : 1;
            }
            default -> 1;
        };
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsAccountedForOrFailsInASentenceAndTheSameAgainChangesNothing(String name) throws IOException {
        assumeTrue(!name.equals(NONE), "There is nothing in " + DATA + " here.");
        var file = DATA.resolve(name);
        var unreadable = UNREADABLE.get(file.getFileName().toString());

        var job = imported(file);
        Map<String, Integer> counts = job.getMap("counts");

        assertThat(job.getString("reason")).isEqualTo(unreadable == null && items(file) == 0 ? EMPTY : unreadable);
        assertThat(job.getString("status")).isEqualTo(unreadable == null ? "done" : "failed");
        assertThat(job.getInt("total")).isEqualTo(unreadable == null ? items(file) : 0);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(job.getInt("total"));
        assertThat(counts.get("failed")).isZero();

        var again = imported(file);
        assertThat(again.getInt("counts.unchanged") + again.getInt("counts.skipped"))
                .isEqualTo(job.getInt("total"));
    }

    private static JsonPath imported(Path file) {
        return Importing.over(asAdmin().multiPart("file", file.toFile()).post("/manage/v1/imports"));
    }
}
