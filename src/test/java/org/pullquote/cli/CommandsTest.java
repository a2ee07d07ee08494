package org.pullquote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
        var nowhere = Files.createSymbolicLink(folder.resolve("link.ndjson"), folder.resolve("nowhere.ndjson"));
        assertThat(run("export", "--output", nowhere.toString()).said())
                .isEqualTo("The export could not be written: " + nowhere + " is a link to what is not there.\n");
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
                .isEqualTo(new Ran(
                        zipped
                                + ": This is compressed with gzip: unpack it first. The formats are text, markdown, html, rss, atom,"
                                + " wxr, jsonfeed, ninjs, ghost, ndjson.\n",
                        1));
        assertThat(Commands.need("import", zipped, text)).isEqualTo(Need.DATA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "A page. | this is no object in JSON",
                "[] | this is no object in JSON",
                "{\"id\":1} | the member \"text\" is missing",
                "{\"id\":1,\"text\":[]} | the member \"text\" is no text"
            })
    void aLineThatCannotBeReadIsToldAndEndsTheCommand(String line, String told) throws IOException {
        var file = Files.writeString(folder.resolve("page.txt"), "{\"id\":1,\"text\":\"\"}\n" + line + "\n");

        var ran = run("extract", "quotes", file.toString());

        assertThat(ran.said())
                .startsWith("{\"id\":1,\"attributions\":[]}")
                .contains(file + ", line 2: " + told)
                .doesNotContain("jackson", "Usage");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsToldWithWhy() throws IOException {
        var missing = folder.resolve("missing").toString();
        var latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {'"', (byte) 0xe4, '"'})
                .toString();
        var broken = Files.createDirectory(folder.resolve("broken"));
        var page = Files.writeString(broken.resolve("page.html.gz"), "<p>It opened.")
                .toString();

        assertThat(run("extract", "quotes", missing))
                .isEqualTo(new Ran(missing + ": there is no such file or folder.\n", 1));
        assertThat(run("extract", "html", missing))
                .isEqualTo(new Ran(missing + ": there is no such file or folder.\n", 1));
        assertThat(run("extract", "html", latin)).isEqualTo(new Ran(latin + ": this is no folder.\n", 1));
        assertThat(run("extract", "quotes", latin)).isEqualTo(new Ran(latin + ": this is not UTF-8.\n", 1));
        assertThat(run("extract", "html", broken.toString()).said()).isEqualTo(page + ": Not in GZIP format\n");
        assertThat(run("extract", "html", folder.toString()))
                .isEqualTo(new Ran(folder + ": there are no pages in this folder, *.html or *.html.gz.\n", 1));
    }

    @Test
    void whatIsCutOffOrAFolderIsToldByItsName() throws IOException {
        var cut = Files.write(folder.resolve("page.html.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});

        assertThat(run("extract", "html", folder.toString())).isEqualTo(new Ran(cut + ": this is cut off.\n", 1));
        assertThat(run("extract", "quotes", folder.toString()))
                .isEqualTo(new Ran(folder + ": this is a folder; name a file in it.\n", 1));
    }

    @Test
    void whatCannotBePrintedEndsTheCommandAndIsTold() throws IOException {
        var texts = Files.writeString(folder.resolve("texts.jsonl"), "{\"id\":1,\"text\":\"\"}\nnever come to\n");

        assertThat(Ran.unheard("extract", "quotes", texts.toString()))
                .isEqualTo(new Ran("What there was to print could not be written in full.\n", 1));
        assertThat(Ran.unheard("--version").code()).isEqualTo(1);
    }

    @Test
    void whatIsNoFileIsNotImportedAsAnEmptyOne() {
        var device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), () -> "skipped: this system has no " + device);

        assertThat(run("import", device.toString()))
                .isEqualTo(new Ran(
                        device
                                + ": this is no file, and an import reads its source more than once; save it to one first.\n",
                        1));
    }

    @Test
    void theTextsOfPagesAreWrittenByTheirNames() throws IOException {
        Files.writeString(folder.resolve("bridge.html"), "<article><p>It opened.</p></article>");

        assertThat(run("extract", "html", folder.toString()))
                .isEqualTo(new Ran("{\"bridge\":{\"articleBody\":\"It opened.\"}}\n", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import --help | auto, text, markdown, html, rss, atom, wxr, jsonfeed, ninjs, ghost, ndjson",
                "extract html --help | \"articleBody\"",
                "extract quotes --help | \"attributions\"",
            })
    void helpTellsWhatIsTakenAndWhatIsWritten(String line, String told) {
        assertThat(run(line.split(" ")).said().replaceAll("\\s+", " ")).contains(told);
    }

    @Test
    void aScopeThatIsNoneIsToldWithoutTheDatabase() {
        var ran = run("key", "create", "Desk", "--scope", "write,foo");

        assertThat(ran.said()).contains("There is no scope \"foo\"; there are read, write, publish, import, admin.");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(Commands.need("key", "create", "Desk", "--scope", "write,import"))
                .isEqualTo(Need.DATA);
    }

    @Test
    void aCommandThatIsNoneIsToldWithThoseThatThereAre() {
        assertThat(run("frobnicate", "x").said())
                .startsWith(
                        "There is no command \"frobnicate\"; there are serve, import, export, extract, key, help.\n");
        assertThat(run("imprt", "x").said()).contains("Did you mean \"import\"?");
        assertThat(run("key", "lst").said())
                .startsWith("There is no command \"key lst\"; there are create, list, revoke. Did you mean \"list\"?");
        assertThat(run("serve", "--port", "1").said()).startsWith("Unknown option");
        assertThat(run("frobnicate").code()).isEqualTo(2);
    }
}
