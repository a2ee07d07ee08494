package org.pullquote.ingest.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pullquote.access.TestKeys.asAdmin;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.StreamClient;
import org.pullquote.access.TestKeys;
import org.pullquote.desk.Desk;

/** The stream of an import that does not end while it is looked on. */
@QuarkusTest
class ImportStreamTest {
    @Inject
    AgroalDataSource database;

    @Inject
    ImportProgress progress;

    private interface Look {
        void on(String job) throws IOException, InterruptedException;
    }

    private void whileHeldUp(Look look) throws Exception {
        String job;
        try (var elsewhere = database.getConnection()) {
            elsewhere.setAutoCommit(false);
            try {
                elsewhere.createStatement().execute("lock table desk.import_item in exclusive mode");
                job = Importing.post("text/plain", "", Desk.unique("Held up").getBytes(UTF_8))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
                look.on(job);
            } finally {
                elsewhere.rollback();
            }
        }
        assertThat(Importing.over(UUID.fromString(job)).getString("status")).isEqualTo("done");
    }

    @Test
    void endsWhenItsKeyIsRevokedAndThatOfAnotherGoesOn() throws Exception {
        var made = asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Importer", "scopes", List.of("import")))
                .post("/manage/v1/keys")
                .jsonPath();
        whileHeldUp(job -> {
            try (var revoked = listen(made.getString("key"), job);
                    var other = listen(TestKeys.ADMIN, job)) {
                Eventually.is(() -> revoked.events() > 1 && other.events() > 1, true);

                asAdmin()
                        .delete("/manage/v1/keys/{id}", made.getString("id"))
                        .then()
                        .statusCode(204);

                Eventually.is(revoked::hasEnded, true);
                var heard = other.events();
                Eventually.is(() -> other.events() > heard + 1, true);
                assertThat(other.hasEnded()).isFalse();
            }
        });
    }

    private static StreamClient listen(String key, String job) throws IOException, InterruptedException {
        return StreamClient.open(
                "/manage/v1/imports/%s/events".formatted(job), Map.of("Authorization", "Bearer " + key));
    }

    @Test
    void allWhoLookOnAreToldOfOneCount() throws Exception {
        whileHeldUp(job -> {
            var id = UUID.fromString(job);
            var told = progress.of(id);

            assertThat(progress.of(id)).isSameAs(told);
            Eventually.is(() -> progress.of(id) == told, false);
        });
    }
}
