package org.pullquote.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PurgesTest {
    private final Purges purges = new Purges();

    @Test
    void onlyAPurgeOfItsKeysTouchesAnAnswer() {
        var began = purges.count();
        purges.add(Set.of("article:1", "articles"));
        purges.add(Set.of("tags"));
        assertThat(purges.touched(Set.of("article:1"), began)).isTrue();
        assertThat(purges.touched(Set.of("article:2"), began)).isFalse();
        assertThat(purges.touched(Set.of("article:1"), began + 1)).isFalse();
        assertThat(purges.touched(Set.of("tags"), began + 1)).isTrue();
    }

    @Test
    void whatIsTooLongAgoCountsAsTouched() {
        var began = purges.count();
        for (var i = 0; i < 5_000; i++) {
            purges.add(Set.of("other"));
        }
        assertThat(purges.touched(Set.of("article:1"), began)).isTrue();
        assertThat(purges.touched(Set.of("article:1"), purges.count() - 4_000)).isFalse();
    }

    @Test
    void afterAllWasPurgedNothingFromBeforeIsRight() {
        var began = purges.count();
        purges.addEverything();
        assertThat(purges.touched(Set.of("article:1"), began)).isTrue();
        assertThat(purges.touched(Set.of("article:1"), purges.count())).isFalse();
    }
}
