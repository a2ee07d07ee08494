package org.pullquote.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pullquote.platform.StartRefused;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatCannotBeMadeIsToldInWords() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.make(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(
                        "The data folder %s cannot be written (there is a file of that name)".formatted(file))
                .hasMessageContaining("PULLQUOTE_DATA_DIR");
        assertThatThrownBy(() -> DataDirectory.make(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageNotContaining("Exception");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Elsewhere no folder is there in which nothing can be made")
    void aFolderInWhichNothingCanBeMadeIsToldInWords() {
        assertThatThrownBy(() -> DataDirectory.make(Path.of("/proc/pullquote")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("(it cannot be made in /proc)");
    }

    @Test
    void aFolderThatIsTakenIsToldWithWhatToDo() {
        try (var held = DataDirectory.hold(folder)) {
            assertThatThrownBy(() -> DataDirectory.hold(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Pullquote is running on the data folder "
                            + held.resolve("").toString())
                    .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
        }
    }
}
