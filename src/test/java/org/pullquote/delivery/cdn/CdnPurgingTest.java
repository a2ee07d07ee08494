package org.pullquote.delivery.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pullquote.Configured;
import org.pullquote.Eventually;
import org.pullquote.delivery.Newsroom;
import org.pullquote.edition.Log;
import org.pullquote.edition.TaxonDocument;
import org.pullquote.edition.TaxonKind;

@QuarkusTest
@TestProfile(Configured.class)
class CdnPurgingTest {
    @Inject
    Newsroom newsroom;

    @Inject
    Log log;

    @Test
    void whatChangesIsPurgedInBatchesAndAgainUntilTheCdnTakesIt() {
        TestCdn.REFUSALS.set(2);
        var tag = newsroom.taxon(TaxonKind.TAG, "purged");
        newsroom.story("purged").tags(tag).publish();
        var changed = List.of("slug:purged", "articles", "under:tag:" + tag.id(), "tag:" + tag.id());
        Eventually.is(() -> all().containsAll(changed), true);
        assertThat(TestCdn.REFUSALS).hasNegativeValue();
        assertThat(TestCdn.PURGED).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 4));
        TestCdn.PURGED.clear();
        newsroom.story("purged-next").publish();
        Eventually.is(() -> all().contains("slug:purged-next"), true);
        assertThat(all()).doesNotContain("slug:purged");
    }

    @Test
    void aCdnThatTakesOneRequestAtATimeIsToldEverythingOnce() {
        var tags = IntStream.range(0, 6)
                .mapToObj(i -> newsroom.taxon(TaxonKind.TAG, "limited-" + i))
                .toArray(TaxonDocument[]::new);
        Eventually.is(() -> log.isRead("cdn"), true);
        TestCdn.PURGED.clear();
        TestCdn.LIMIT.set(1);
        try {
            newsroom.story("limited").tags(tags).publish();

            Eventually.is(
                    () -> {
                        log.run("notify pullquote_changes"); // as no follower looks by itself here
                        return log.isRead("cdn");
                    },
                    true);
        } finally {
            TestCdn.LIMIT.set(-1);
        }
        assertThat(all())
                .contains("slug:limited")
                .containsAll(Stream.of(tags).map(tag -> "under:tag:" + tag.id()).toList());
        assertThat(all().stream().filter("slug:limited"::equals)).hasSize(1);
    }

    private static List<String> all() {
        var all = new ArrayList<String>();
        TestCdn.PURGED.forEach(all::addAll);
        return all;
    }
}
