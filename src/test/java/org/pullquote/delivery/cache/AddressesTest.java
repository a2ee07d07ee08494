package org.pullquote.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void whatIsDeliveredIsKeptAndNothingElse() {
        assertThat(List.of("/v1/articles", "/v1/articles?tag=a", "/v1/quotes/1", "/v1/sections/"))
                .allMatch(Addresses::isKept);
        assertThat(List.of(
                        "/v1/changes/stream",
                        "/v1/articlesque",
                        "/v1/articles;a=b",
                        "/v1",
                        "/manage/v1/articles",
                        "//v1/articles",
                        "http://host/v1/articles",
                        "*"))
                .noneMatch(Addresses::isKept);
    }

    @Test
    void theOrderOfParametersDoesNotMatterButThatOfTheirValues() {
        assertThat(Addresses.canonical("/v1/articles?tag=b&limit=5&tag=a"))
                .isEqualTo("/v1/articles?limit=5&tag=b&tag=a");
        assertThat(Addresses.canonical("/v1/articles?tag=b")).isEqualTo("/v1/articles?tag=b");
        assertThat(Addresses.canonical("/v1/articles")).isEqualTo("/v1/articles");
        assertThat(Addresses.canonical("/v1/articles?b&a=1&")).isEqualTo("/v1/articles?a=1&b");
    }
}
