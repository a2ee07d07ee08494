package org.pullquote.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.platform.StartRefused;

class PrimaryDatabaseTest {
    @TempDir
    static Path folder;

    static EmbeddedDatabase database;
    static Map<String, String> settings;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.on(folder, Path.of("target/postgresql-programs"));
        settings = database.settings();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void aDatabaseThatCanBeUsedIsTaken() {
        assertThatCode(() -> check("", "pullquote", password())).doesNotThrowAnyException();
    }

    @Test
    void aWrongPasswordIsTold() {
        refused("", "pullquote", "guess", "QUARKUS_DATASOURCE_PASSWORD");
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        refused("_of_another_name", "pullquote", password(), "create it");
    }

    @Test
    void aUserWhoMayNotMakeSchemasIsTold() {
        refused("", "pullquote_delivery", password(), "make it the database's owner");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://127.0.0.1:1/news, does not answer",
        "jdbc:mysql://127.0.0.1:1/news, set it to jdbc:postgresql://",
        "postgres://127.0.0.1/news?password=secret, set it to jdbc:postgresql://"
    })
    void anAddressThatNothingAnswersIsTold(String url, String told) {
        assertThatThrownBy(() -> PrimaryDatabase.check(url, "pullquote", "secret"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL")
                .hasMessageContaining(told)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aDataFolderThatCannotBeMadeIsTold() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.make(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PULLQUOTE_DATA_DIR");
    }

    private static void refused(String suffix, String user, String password, String told) {
        assertThatThrownBy(() -> check(suffix, user, password))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(told);
    }

    private static void check(String suffix, String user, String password) {
        PrimaryDatabase.check(settings.get("quarkus.datasource.jdbc.url") + suffix, user, password);
    }

    private static String password() {
        return settings.get("quarkus.datasource.password");
    }
}
