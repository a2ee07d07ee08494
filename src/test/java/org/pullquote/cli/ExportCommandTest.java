package org.pullquote.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.desk.Desk;

/** Where an export goes. */
@QuarkusTest
class ExportCommandTest {
    @TempDir
    private Path folder;

    private final String title = Desk.unique("Exported");

    @BeforeEach
    void somethingIsThere() {
        Desk.draft(title, "It opened.");
    }

    private void isWrittenTo(Path output) {
        assertThat(Ran.of("export", "--output", output.toString()).code()).isZero();
    }

    @Test
    void aFileIsReplaced() throws IOException {
        var file = Files.writeString(folder.resolve("export.ndjson"), "what was there");

        isWrittenTo(file);

        assertThat(file).content().contains(title).doesNotContain("what was there");
    }

    @Test
    void aLinkStaysAndWhatItNamesIsReplaced() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var file = Files.writeString(elsewhere.resolve("export.ndjson"), "what was there");
        var link = Files.createSymbolicLink(folder.resolve("link.ndjson"), file);

        isWrittenTo(link);

        assertThat(link).isSymbolicLink();
        assertThat(elsewhere.toFile().list()).containsExactly("export.ndjson");
        assertThat(file).content().contains(title).doesNotContain("what was there");
    }

    @Test
    void aPipeIsWrittenInto() throws Exception {
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        var copy = folder.resolve("copy.ndjson").toFile();
        var reader =
                new ProcessBuilder("cat", pipe.toString()).redirectOutput(copy).start();
        try {
            isWrittenTo(pipe);
            assertThat(Files.isRegularFile(pipe)).isFalse();
            assertThat(reader.waitFor()).isZero();
            assertThat(copy).content().contains(title);
        } finally {
            reader.destroy();
        }
    }

    @Test
    void whatTheOutputIsAppendedToIsKept() throws Exception {
        assumeTrue(
                Files.exists(Path.of("/proc/self/fd")), "skipped: this system shows nowhere what a process has open");
        var all = Files.writeString(folder.resolve("all.ndjson"), "what was there\n");
        try (var open = FileChannel.open(all, APPEND)) {
            isWrittenTo(descriptor(all));
            assertThat(open.size()).isEqualTo(Files.size(all));
        }
        assertThat(folder.toFile().list()).containsOnly("all.ndjson");
        assertThat(all).content().startsWith("what was there\n").contains(title);
    }

    /** As {@code /dev/stdout} leads to it. */
    private static Path descriptor(Path file) throws IOException {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(number -> isOf(number, file)).findFirst().orElseThrow();
        }
    }

    private static boolean isOf(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (IOException closed) {
            return false;
        }
    }
}
