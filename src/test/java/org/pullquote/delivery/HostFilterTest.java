package org.pullquote.delivery;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.pullquote.delivery.Reading.get;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pullquote.edition.LinkRel;

/** Links that are looked for by their host. */
@QuarkusTest
class HostFilterTest {
    @Inject
    Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({
        "https://Under_Score.example/a|b, under_score.example, UNDER_score.example",
        "https://hafen-börse.example/ä, hafen-börse.example, xn--Hafen-Brse-kcb.example",
        "https://xn--straenblatt-y6a.example, straßenblatt.example, Straßenblatt.example"
    })
    void eitherSpellingOfAHostFindsItsLinks(String url, String one, String other) {
        newsroom.story("host-" + url.hashCode()).link(LinkRel.EXTERNAL, url).publish();
        for (var host : List.of(one, other)) {
            get("/v1/links?host=" + encode(host, UTF_8)).body("items.url", contains(url));
        }
    }
}
