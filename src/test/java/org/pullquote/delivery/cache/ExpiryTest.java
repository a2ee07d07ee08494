package org.pullquote.delivery.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.Eventually;
import org.pullquote.desk.Desk;

/** No cache may use an article beyond the moment at which it ceases to be public. */
@QuarkusTest
class ExpiryTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "?fields=title", "/quotes"})
    void whatCachesMayUseEndsWithTheArticle(String rest) {
        var address = "/v1/articles/" + expiringIn(90) + rest;

        var first = cacheControl(address);
        assertThat(first.get("max-age")).isEqualTo(10);
        assertThat(first.get("s-maxage")).isEqualTo(60);
        assertThat(first.get("stale-while-revalidate")).isBetween(1, 30);
        assertThat(first.get("stale-if-error")).isBetween(1, 30);
        // From memory, it is right for less time each time it is sent.
        Eventually.is(() -> cacheControl(address).get("stale-if-error") < first.get("stale-if-error"), true);
    }

    @Test
    void itIsNotKeptForItsLastSeconds() {
        var address = "/v1/articles/" + expiringIn(20);

        var left = cacheControl(address);
        assertThat(left.get("max-age")).isEqualTo(10);
        assertThat(left.get("s-maxage")).isBetween(11, 20);
        assertThat(left.get("stale-while-revalidate")).isZero();
        assertThat(left.get("stale-if-error")).isZero();
    }

    @Test
    void whatShowsItEndsWithIt() {
        var article = Desk.draft("The fog lifts at noon.");
        var quote = "/v1/quotes/" + Desk.quote(article, "lifts at noon", Desk.person(Desk.unique("A pilot")));
        expiring(article, 90);
        var speaker = given().get(quote).jsonPath().getString("speaker.id");

        assertThat(cacheControl(quote).get("stale-if-error")).isBetween(1, 30);
        assertThat(cacheControl("/v1/articles?speaker=" + speaker).get("stale-if-error"))
                .isBetween(1, 30);
        assertThat(cacheControl("/v1/sources/" + speaker).get("stale-if-error")).isEqualTo(3600);
    }

    @Test
    void aLaterExpiryTakesTheTimeBack() {
        var article = expiringIn(30);
        assertThat(cacheControl("/v1/articles/" + article).get("s-maxage")).isLessThan(31);

        Desk.publish(article).then().statusCode(200);

        Eventually.is(
                () -> cacheControl("/v1/articles/" + article),
                Map.of("max-age", 10, "s-maxage", 60, "stale-while-revalidate", 60, "stale-if-error", 3600));
    }

    private static String expiringIn(int seconds) {
        return expiring(Desk.draft("The fog lifts at noon."), seconds);
    }

    private static String expiring(String article, int seconds) {
        Desk.publish(
                        article,
                        Map.of("expiresAt", Instant.now().plusSeconds(seconds).toString()))
                .then()
                .statusCode(200);
        return article;
    }

    private static Map<String, Integer> cacheControl(String address) {
        var header = given().get(address).then().statusCode(200).extract().header("Cache-Control");
        return Arrays.stream(header.split(", "))
                .filter(part -> part.contains("="))
                .map(part -> part.split("="))
                .collect(Collectors.toMap(part -> part[0], part -> Integer.valueOf(part[1])));
    }
}
