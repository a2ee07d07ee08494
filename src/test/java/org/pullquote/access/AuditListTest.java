package org.pullquote.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pullquote.access.TestKeys.asAdmin;
import static org.pullquote.access.TestKeys.with;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.desk.Desk;

/** Administrators read the audit in pages, and by who did what to which. */
@QuarkusTest
class AuditListTest {
    @Test
    void itIsPagedAndFiltered() {
        var article = Desk.draft("It begins.");
        for (int i = 0; i < 4; i++) {
            Desk.body(article, "It goes on " + i).then().statusCode(200);
        }
        var subject = "articles/" + article;
        var first = asAdmin().get("/manage/v1/audit?limit=3&total=true&subject=" + subject);
        first.then().statusCode(200).body("items", hasSize(3)).body("total", equalTo(5));
        var second = asAdmin().get("/manage/v1/audit?cursor=" + first.path("next"));
        second.then().statusCode(200).body("items", hasSize(2)).body("items[1].action", equalTo("createArticle"));

        asAdmin()
                .get("/manage/v1/audit?action=createArticle&subject=" + subject)
                .then()
                .body("items", hasSize(1));
        asAdmin()
                .get("/manage/v1/audit?actor=key:nobody&subject=" + subject)
                .then()
                .body("items", hasSize(0));
        asAdmin().get("/manage/v1/audit?to=2020-01-01").then().body("items", hasSize(0));
        asAdmin()
                .get("/manage/v1/audit?from=2020-01-01&subject=" + subject)
                .then()
                .body("items", hasSize(5));
        asAdmin().get("/manage/v1/audit?subject=articles/%25").then().body("items", hasSize(0));
        asAdmin().get("/manage/v1/audit?actr=me").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "action  | publishArticel                | Did you mean \"publishArticle\"?",
                "action  | createTag,manageArticles      | There is no action \"manageArticles\". Known here: cancelImport, ",
                "subject | artikel/x                     | It begins with one of articles, authors, ",
                "subject | /articles/x                   | no slash at its beginning or end",
                "subject | articles/x/                   | no slash at its beginning or end",
                "subject | manage/v1/articles/x          | is no path below /manage/v1/",
                "subject | audit                         | is no path below /manage/v1/",
                "actor   | Bootstrap                     | is none of key:<id>, token:<subject>, system, anonymous."
            })
    void whatCanBeInNoRowIsTold(String parameter, String value, String detail) {
        asAdmin()
                .queryParam(parameter, value)
                .get("/manage/v1/audit")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].detail", containsString(detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action=refuseSignIn,createKey,importFile,uploadImage",
                "subject=tokens",
                "subject=keys",
                "subject=media/x",
                "subject=articles/a-slug/publication",
                "actor=system",
                "actor=token:a@b"
            })
    void whatCanBeInARowIsLookedFor(String query) {
        asAdmin().get("/manage/v1/audit?" + query).then().statusCode(200);
    }

    @Test
    void onlyAdministratorsReadIt() {
        with(TestKeys.key("publish", "import")).get("/manage/v1/audit").then().statusCode(403);
    }
}
