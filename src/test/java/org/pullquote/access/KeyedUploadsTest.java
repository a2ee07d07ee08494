package org.pullquote.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pullquote.access.KeyedPosts.execute;
import static org.pullquote.access.KeyedPosts.key;
import static org.pullquote.access.TestKeys.asAdmin;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pullquote.desk.Desk;
import org.pullquote.platform.Settings;
import org.pullquote.platform.image.Photos;

/** Files that are sent with an {@code Idempotency-Key} are taken in once, or not at all. */
@QuarkusTest
class KeyedUploadsTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Settings settings;

    @Test
    void anImportedFileIsTakenInOnce() {
        var key = key();
        var text = (Desk.unique("Imported once") + "\n\nNothing else.").getBytes();

        var first = file(key, text);
        var again = file(key, text);

        first.then().statusCode(202);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        file(key, "Something else.".getBytes()).then().statusCode(422);
    }

    @Test
    void theSameWordsOfAnotherTypeAreAnotherRequest() {
        var key = key();
        var text = "# " + Desk.unique("A heading, or a hash");

        typed(key, "text/plain", text).then().statusCode(202);
        typed(key, "text/plain", text).then().statusCode(202);
        typed(key, "text/markdown", text).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));

        var formKey = key();
        file(formKey, "story", "text/plain", text.getBytes()).then().statusCode(202);
        file(formKey, "story", "text/html", text.getBytes()).then().statusCode(422);
    }

    private static Response typed(String key, String type, String text) {
        return asAdmin()
                .header("Idempotency-Key", "\"" + key + "\"")
                .contentType(type)
                .body(text.getBytes())
                .post("/manage/v1/imports");
    }

    @Test
    void anUploadedImageIsKeptOnce() {
        var key = key();
        var picture = Photos.png(Photos.halves(4, 4));

        var first = image(key, picture);
        var again = image(key, picture);

        first.then().statusCode(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        image(key, Photos.png(Photos.halves(6, 4))).then().statusCode(422);
    }

    @Test
    void whatIsUploadedAndNotKeptLeavesNoFileBehind() throws SQLException, IOException {
        var key = key();
        var before = files();
        execute(database, "alter table desk.kept_answer add constraint none check (key <> '" + key + "')");
        try {
            image(key, Photos.png(Photos.halves(8, 4))).then().statusCode(500);
            file(key, "A story.".getBytes()).then().statusCode(500);
        } finally {
            execute(database, "alter table desk.kept_answer drop constraint none");
        }
        assertThat(files()).isSubsetOf(before);

        image(key, Photos.png(Photos.halves(8, 4))).then().statusCode(201);
        assertThat(files()).anyMatch(file -> !before.contains(file));
    }

    @Test
    void whatIsSentTakesOneConnectionAtATime() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            takeAll(taken);
            taken.removeLast().close();
            file(key(), "A story.".getBytes()).then().statusCode(202);
            image(key(), Photos.png(Photos.halves(4, 6))).then().statusCode(201);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private void takeAll(List<Connection> taken) {
        try {
            while (true) {
                taken.add(database.getConnection());
            }
        } catch (SQLException none) {
            assertThat(none.getMessage()).contains("cquisition timeout");
        }
    }

    private static Response file(String key, byte[] text) {
        return file(key, "story.txt", "text/plain", text);
    }

    private static Response file(String key, String name, String type, byte[] text) {
        return asAdmin()
                .header("Idempotency-Key", "\"" + key + "\"")
                .multiPart("file", name, text, type)
                .post("/manage/v1/imports");
    }

    private static Response image(String key, byte[] picture) {
        return asAdmin()
                .header("Idempotency-Key", "\"" + key + "\"")
                .multiPart("file", "a.png", picture, "image/png")
                .post("/manage/v1/media");
    }

    /** What was uploaded, images and imports. */
    private Set<Path> files() throws IOException {
        var found = new HashSet<Path>();
        for (var folder : List.of("media", "imports")) {
            if (Files.isDirectory(settings.dataDir().resolve(folder))) {
                try (var files = Files.walk(settings.dataDir().resolve(folder))) {
                    files.filter(Files::isRegularFile).forEach(found::add);
                }
            }
        }
        return found;
    }
}
