package org.pullquote.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pullquote.Eventually;
import org.pullquote.delivery.Newsroom;

@QuarkusTest
class RenderingTailTest {
    private static final int ARTICLES = 130;

    @Inject
    Newsroom newsroom;

    @Inject
    Editions editions;

    @Inject
    Log log;

    @Test
    void aNewNameReachesEveryArticleOnceAndPublishingWaitsForAHundredOfThemAtMost() {
        var section = newsroom.taxon(TaxonKind.SECTION, "vast");
        IntStream.range(0, ARTICLES)
                .forEach(i -> newsroom.story("vast-" + i).section(section).publish());
        Eventually.is(() -> log.isRead("rendering"), true);

        var renamed = new TaxonDocument(section.id(), section.slug(), section.url(), "Vaster", null);
        QuarkusTransaction.requiringNew().run(() -> editions.taxonChanged(TaxonKind.SECTION, renamed));

        Eventually.is(() -> log.isRead("rendering"), true);
        var articles = "from edition.article where section = '%s' and cast(document as text) like '%%\"Vaster\"%%'"
                .formatted(section.id());
        assertThat(log.number("select count(*) " + articles)).isEqualTo(ARTICLES);
        assertThat(log.number("select max(together) from (select count(*) as together %s group by xmin::text) batch"
                        .formatted(articles)))
                .isLessThanOrEqualTo(100);
        assertThat(log.number("""
                        select count(*) from edition.change where type = 'article.updated'
                            and subject in (select id from edition.article where section = '%s')
                        """.formatted(section.id()))).isEqualTo(ARTICLES);
    }
}
