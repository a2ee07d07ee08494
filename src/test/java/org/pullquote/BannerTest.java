package org.pullquote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BannerTest {
    @Test
    void theFirstStartSaysWhereItIsAndHowToGoOn() {
        assertThat(Banner.firstStart("http://localhost:8081", "pq_abc", false))
                .contains("curl -s http://localhost:8081/manage/v1/articles -H 'Authorization: Bearer pq_abc'")
                .contains("PULLQUOTE_SAMPLE=true", "bin/pullquote import");
    }

    @Test
    void nobodyIsToldToLoadTheSampleThatIsThere() {
        assertThat(Banner.firstStart("http://localhost:8081", "pq_abc", true))
                .contains("The sample newsroom is loaded")
                .doesNotContain("is empty");
    }
}
