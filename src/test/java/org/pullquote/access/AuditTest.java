package org.pullquote.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pullquote.access.TestKeys.asAdmin;
import static org.pullquote.access.TestKeys.with;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.desk.Desk;

/** The audit says who did what, and cannot be made to say anything else. */
@QuarkusTest
class AuditTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Keys keys;

    @Test
    void theLifeOfAnArticleIsRecorded() {
        var article = Desk.draft("It begins.");
        Desk.body(article, "It goes on.").then().statusCode(200);
        Desk.publish(article).then().statusCode(200);
        Desk.withdraw(article, "canceled").then().statusCode(200);
        asAdmin()
                .header("If-Match", Desk.tag(article))
                .delete("/manage/v1/articles/{id}", article)
                .then()
                .statusCode(204);

        var rows = rows("articles/" + article);

        assertThat(rows)
                .extracting(row -> row.get("action"))
                .containsExactly("deleteArticle", "withdrawArticle", "publishArticle", "patchArticle", "createArticle");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).containsEntry("actor", "key:testadmin00").containsEntry("address", "127.0.0.1");
            assertThat(row).containsKeys("id", "at", "name");
        });
        assertThat(rows.getFirst()).doesNotContainKey("version");
        assertThat(rows.getLast()).containsEntry("version", "0").containsEntry("subject", "articles/" + article);
    }

    @Test
    void aSlugIsRecordedAsTheIdItStandsFor() {
        var article = Desk.draft("It begins.");
        var slug = Desk.read(article).extract().<String>path("slug");
        asAdmin()
                .contentType("application/merge-patch+json")
                .body(Map.of("standfirst", "By its slug."))
                .header("If-Match", Desk.tag(article))
                .patch("/manage/v1/articles/{id}", slug)
                .then()
                .statusCode(200);

        assertThat(rows("articles/" + article))
                .isEqualTo(rows("articles/" + slug))
                .hasSize(2);

        asAdmin()
                .header("If-Match", "*")
                .delete("/manage/v1/articles/{id}", slug)
                .then()
                .statusCode(204);
        assertThat(rows("articles/" + article))
                .extracting(row -> row.get("action"))
                .containsExactly("deleteArticle", "patchArticle", "createArticle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sections", "tags", "authors", "sources"})
    void namesAreRecordedAndFoundByTheirIdsToo(String collection) {
        var made = Desk.json(Map.of("name", Desk.unique("Audited"), "kind", "person"));
        if (!collection.equals("sources")) {
            made = Desk.json(Map.of("name", Desk.unique("Audited")));
        }
        var answer =
                made.post("/manage/v1/" + collection).then().statusCode(201).extract();
        var slug = answer.<String>path("slug");
        asAdmin()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("slug", slug + "-now"))
                .patch("/manage/v1/{kind}/{id}", collection, slug)
                .then()
                .statusCode(200);

        assertThat(rows(collection + "/" + answer.path("id")))
                .hasSize(2)
                .isEqualTo(rows(collection + "/" + slug))
                .isEqualTo(rows(collection + "/" + slug + "-now"));
    }

    @Test
    void keysAndImportsAreRecordedToo() {
        var made = asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Audited", "scopes", List.of("import")))
                .post("/manage/v1/keys");
        var id = made.<String>path("id");
        var job = with(made.path("key"))
                .contentType("text/plain")
                .body(Desk.unique("An imported text") + "\n\nIt says nothing.")
                .post("/manage/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        asAdmin().delete("/manage/v1/keys/{id}", id).then().statusCode(204);

        assertThat(rows("keys/" + id)).extracting(row -> row.get("action")).containsExactly("revokeKey", "createKey");
        assertThat(rows("imports/" + job))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("actor", "key:" + id)
                        .containsEntry("name", "Audited")
                        .containsEntry("action", "importBody"));
    }

    @Test
    void whatIsDoneAtTheMachineIsRecordedToo() {
        var made = keys.createHere(new NewKey("At the machine", List.of(Scope.READ), null));
        keys.revokeHere(made.id());

        assertThat(rows("keys/" + made.id()))
                .extracting(row -> row.get("action") + " by " + row.get("actor"))
                .containsExactly("revokeKey by system", "createKey by system");
    }

    @Test
    void whatDidNotHappenIsNotRecorded() {
        var article = Desk.draft("It begins.");
        asAdmin()
                .header("If-Match", "\"99\"")
                .delete("/manage/v1/articles/{id}", article)
                .then()
                .statusCode(412);
        asAdmin().get("/manage/v1/articles/{id}", article).then().statusCode(200);

        assertThat(rows("articles/" + article))
                .extracting(row -> row.get("action"))
                .containsExactly("createArticle");
    }

    @Test
    void workThatCannotBeRecordedIsNotDone() throws SQLException {
        var name = Desk.unique("Unrecorded");
        execute("alter table desk.audit add constraint none check (action <> 'createTag') not valid");
        try {
            Desk.json(Map.of("name", name)).post("/manage/v1/tags").then().statusCode(500);
        } finally {
            execute("alter table desk.audit drop constraint none");
        }
        var slug =
                Desk.json(Map.of("name", name)).post("/manage/v1/tags").then().statusCode(201);
        assertThat(slug.extract().<String>path("slug")).doesNotEndWith("-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update desk.audit set actor = 'key:somebodyelse'",
                "delete from desk.audit",
                "truncate desk.audit",
                "insert into desk.audit (id, actor, actor_name, action, subject)"
                        + " select id, 'x', 'x', 'x', 'x' from desk.audit limit 1 on conflict (id) do update set actor = 'x'"
            })
    void noRowCanBeChangedOrRemoved(String statement) {
        Desk.draft("There is a row.");
        assertThatThrownBy(() -> execute(statement)).hasMessageContaining("append-only");
    }

    @Test
    void aRefusedSignInIsRecordedOnce() {
        var id = "refused" + Long.toString(System.nanoTime(), 36).substring(4);
        for (int i = 0; i < 5; i++) {
            with("pq_" + id + "_0123456789abcdefghijklmnopqrstuv" + i)
                    .get("/manage/v1/articles")
                    .then()
                    .statusCode(401);
        }

        assertThat(rows("keys/" + id))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("actor", "anonymous")
                        .containsEntry("action", "refuseSignIn")
                        .containsEntry("address", "127.0.0.1"));
    }

    @Test
    void forwardedAddressesOfStrangersAreNotBelieved() {
        var name = Desk.unique("Forwarded");
        var tag = Desk.json(Map.of("name", name))
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .post("/manage/v1/tags")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        assertThat(rows("tags/" + tag))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("address", "127.0.0.1"));
    }

    @Test
    void noSecretIsInIt() throws SQLException {
        var key = TestKeys.key("write");
        var secret = KeyText.parse(key).orElseThrow().secret();
        var article = Desk.draft("It begins.");
        var url = with(key)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + article + "\"")
                .body(Map.of())
                .post("/manage/v1/articles/{id}/previews", article)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("url");
        given().get(url).then().statusCode(200);
        var wrong = "0123456789abcdefghijklmnopqrstuvNOTRIGHT";
        with("pq_wrongwrong_" + wrong).get("/manage/v1/keys").then().statusCode(401);
        with("not.a." + wrong).get("/manage/v1/keys").then().statusCode(401);

        var token = url.substring(url.lastIndexOf('/') + 1);
        for (var table : List.of("audit", "kept_answer", "preview")) {
            assertThat(text("select coalesce(string_agg(to_jsonb(t)::text, ''), '') from desk." + table + " t"))
                    .as(table)
                    .isNotEmpty()
                    .doesNotContain(
                            secret,
                            token,
                            wrong,
                            "Bearer",
                            KeyText.parse(TestKeys.ADMIN).orElseThrow().secret());
        }
    }

    private static List<Map<String, Object>> rows(String subject) {
        return asAdmin()
                .get("/manage/v1/audit?subject=" + subject)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private String text(String query) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
