package org.pullquote.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of the same page are one place. */
class PlaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tidings.example/2020/bridge",
                "http://tidings.example/2020/bridge/",
                "HTTPS://WWW.Tidings.example:443/2020/bridge//",
                "https://tidings.example/2020/bridge/#top",
                "https://tidings.example/2020/bridge/?utm_source=x&utm_medium=y&fbclid=z"
            })
    void theseAreOne(String address) {
        assertThat(Place.of(address).orElseThrow().key()).isEqualTo("tidings.example/2020/bridge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tidings.example/2020/Bridge",
                "https://tidings.example/2020/bridge?p=1",
                "https://tidings.example:8080/2020/bridge",
                "https://news.tidings.example/2020/bridge"
            })
    void theseAreOthers(String address) {
        assertThat(Place.of(address).orElseThrow().key()).isNotEqualTo("tidings.example/2020/bridge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/2020/bridge",
                "mailto:jo@tidings.example",
                "https://tidings.example/",
                "https://x y/",
                "https:"
            })
    void theseAreNone(String address) {
        assertThat(Place.of(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://tidings.example/?p=17", "https://tidings.example?p=17"})
    void aNumberIsAPlace(String address) {
        assertThat(Place.of(address).orElseThrow().key()).isEqualTo("tidings.example?p=17");
    }

    /** As links have it, of which {@code java.net.URI} takes some for none. */
    @ParameterizedTest
    @CsvSource({
        "https://zeitung_alt.example/a, zeitung_alt.example/a",
        "https://www.Bücher.example/a/, xn--bcher-kva.example/a",
        "https://xn--bcher-kva.example:8080/a?p=1#top, xn--bcher-kva.example:8080/a?p=1",
        "https://jo@tidings.example:443/a, tidings.example/a",
        "https://[2001:DB8::1]/a, [2001:db8::1]/a",
        "https://tidings.example/a|b, tidings.example/a|b"
    })
    void aHostIsReadAsEverywhere(String address, String place) {
        assertThat(Place.of(address).map(Place::key)).contains(place);
    }

    @Test
    void slashesWithoutEndAreNoPlace() {
        var address = "https://tidings.example/" + "/".repeat(1_000_000) + "a";

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Place.of(address)))
                .isEmpty();
    }
}
