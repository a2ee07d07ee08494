package org.pullquote.delivery.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pullquote.Configured;
import org.pullquote.Eventually;
import org.pullquote.delivery.Newsroom;
import org.pullquote.edition.TaxonKind;

@QuarkusTest
@TestProfile(Configured.class)
class CdnPurgingTest {
    @Inject
    Newsroom newsroom;

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

    private static List<String> all() {
        var all = new ArrayList<String>();
        TestCdn.PURGED.forEach(all::addAll);
        return all;
    }
}
