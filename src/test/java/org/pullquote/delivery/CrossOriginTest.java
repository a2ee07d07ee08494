package org.pullquote.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading from a page of another origin, with caches in between. */
@QuarkusTest
@TestProfile(CrossOriginTest.OneSite.class)
class CrossOriginTest {
    private static final String SITE = "https://app.example.org";

    @Inject
    Newsroom newsroom;

    @Test
    void aCacheTellsTheAnswerForAnotherSiteFromTheOneForNone() {
        newsroom.story("across").publish();
        for (var path : new String[] {"/v1/articles/across", "/v1/articles?limit=1", "/v1/changes?limit=1"}) {
            for (var i = 0; i < 2; i++) {
                from(SITE, path)
                        .header("Access-Control-Allow-Origin", is(SITE))
                        .header("Vary", containsString("Origin"));
                given().get(path)
                        .then()
                        .statusCode(200)
                        .header("Access-Control-Allow-Origin", nullValue())
                        .header("Vary", containsString("Origin"));
            }
        }
    }

    @Test
    void aPageMayReadWhatItNeeds() {
        newsroom.story("across-too").publish();
        var headers = from(SITE, "/v1/articles/across-too").extract().header("Access-Control-Expose-Headers");
        assertThat(headers.split(",")).contains("ETag", "Link", "Location", "Retry-After");
        given().header("Origin", SITE)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization,if-none-match")
                .options("/v1/articles/across-too")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", is(SITE))
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Access-Control-Allow-Headers", containsString("if-none-match"));
    }

    private static ValidatableResponse from(String origin, String path) {
        return given().header("Origin", origin).get(path).then().statusCode(200);
    }

    /** Pages of one other origin are let in. */
    public static class OneSite implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", SITE);
        }
    }
}
