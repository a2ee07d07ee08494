package org.pullquote.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void aSlugTakesThePlaceOfTheKeyAndOfNothingElse() {
        for (var key : new String[] {"old", "v1", "art", "articles", "quotes"}) {
            assertThat(new Address("/v1/articles/" + key, key, null).with("new"))
                    .as(key)
                    .isEqualTo("/v1/articles/new");
            assertThat(new Address("/v1/articles/" + key + "/quotes", key, "limit=1").with("new", "locale", "de"))
                    .as(key)
                    .isEqualTo("/v1/articles/new/quotes?limit=1&locale=de");
        }
    }
}
