package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.cli.Commands.Need;

/** What is told without a database, on both streams. */
class CommandsTest {
    @TempDir
    private Path folder;

    private static Ran run(String... arguments) {
        assertThat(Commands.need(arguments)).isEqualTo(Need.NOTHING);
        return Ran.of(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key create desk --scope admin --expires tomorrow | such as 2026-01-31 or 2026-01-31T09:30:00Z",
                "import --format docx page.txt | none of the formats auto, text, markdown, html, rss,",
                "serve --port 1 | QUARKUS_HTTP_PORT",
                "nonsense | QUARKUS_HTTP_PORT"
            })
    void whatIsMisusedIsToldWithWhatToDo(String line, String told) {
        var ran = run(line.split(" "));

        assertThat(ran.said()).contains(told).doesNotContain("Exception");
        assertThat(ran.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "help import"})
    void helpNeedsNothing(String line) {
        var ran = run(line.split(" "));

        assertThat(ran.said()).contains("Usage: pullquote");
        assertThat(ran.code()).isZero();
    }

    @Test
    void classesThatAreNotPackagedHaveNoVersion() {
        assertThat(run("--version")).isEqualTo(new Ran("Pullquote of no version\n", 0));
    }

    @Test
    void nothingIsStartedWhereNoFileCanBeReadOrWritten() throws IOException {
        var missing = folder.resolve("missing.xml").toString();
        var there = Files.writeString(folder.resolve("there.xml"), "").toString();

        assertThat(run("import", missing, folder.toString()))
                .isEqualTo(new Ran(
                        missing + ": there is no such file, or it may not be read.\n" + folder
                                + ": this is a folder; name the files in it.\n",
                        1));
        assertThat(run("export", "--output", missing + "/export.ndjson").said())
                .isEqualTo("The export could not be written: there is no folder for " + missing
                        + "/export.ndjson that can be written to.\n");
        assertThat(run("export", "--output", folder.toString()).code()).isEqualTo(1);
        assertThat(run("import", "--images", missing, there))
                .isEqualTo(new Ran(missing + ": there is no such folder.\n", 1));
        assertThat(Commands.need("import", missing, there)).isEqualTo(Need.DATA);
        assertThat(Commands.need("import", missing, "https://tidings.example/")).isEqualTo(Need.DATA);
        assertThat(Commands.need("export", "--output", there)).isEqualTo(Need.DATA);
    }

    @Test
    void nothingIsStartedForWhatIsNoText() throws IOException {
        var zipped = Files.write(folder.resolve("page.html.gz"), new byte[] {0x1f, (byte) 0x8b, 8})
                .toString();
        var text = Files.writeString(folder.resolve("page.txt"), "It opened.").toString();

        assertThat(run("import", zipped))
                .isEqualTo(new Ran(zipped + ": This is compressed with gzip: unpack it first.\n", 1));
        assertThat(Commands.need("import", zipped, text)).isEqualTo(Need.DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A page.", "{\"id\":1}", "[]"})
    void aLineThatIsNoObjectIsTold(String line) throws IOException {
        var file = Files.writeString(folder.resolve("page.txt"), "{\"id\":1,\"text\":\"\"}\n" + line + "\n");

        var ran = run("extract", "quotes", file.toString());

        assertThat(ran.said())
                .contains(file + ", line 2: this is no object {\"id\",\"text\"} in JSON.")
                .doesNotContain("jackson");
        assertThat(ran.code()).isEqualTo(2);
    }
}
