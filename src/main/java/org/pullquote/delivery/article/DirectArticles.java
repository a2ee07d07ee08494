package org.pullquote.delivery.article;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pullquote.delivery.Address;
import org.pullquote.delivery.Direct;
import org.pullquote.delivery.Finished;
import org.pullquote.delivery.Finishing;
import org.pullquote.delivery.Together;
import org.pullquote.delivery.article.ArticleRepository.Row;
import org.pullquote.platform.problem.Problems;

/** One article, whole, under an address that has no parameters and nothing encoded. */
@ApplicationScoped
class DirectArticles implements Direct {
    private static final String ARTICLES = "/v1/articles/";

    private final Articles articles;
    private final Finishing finishing;
    private final Together<String, Row> rows;

    /**
     * @param readers threads that the desk cannot take
     * @param patience how long a reader waits for a connection
     */
    DirectArticles(
            Articles articles,
            Finishing finishing,
            @VirtualThreads ExecutorService readers,
            @ConfigProperty(name = "quarkus.datasource.delivery.jdbc.acquisition-timeout") Duration patience) {
        this.articles = articles;
        this.finishing = finishing;
        this.rows = new Together<>(Runtime.getRuntime().availableProcessors(), patience, readers, articles::rows);
    }

    @Override
    public Optional<CompletionStage<Finished>> at(String target) {
        if (!target.startsWith(ARTICLES) || !isKey(target, ARTICLES.length())) {
            return Optional.empty();
        }
        var address = new Address(target, target.substring(ARTICLES.length()), null);
        return Optional.of(rows.read(address.key())
                .thenApply(found -> found.orElseThrow(Problems::notFound))
                .thenApply(row -> finishing.of(articles.whole(row, address))));
    }

    /** Whether the rest is one segment of letters, digits and hyphens, as slugs and ids are. */
    private static boolean isKey(String target, int from) {
        return target.length() > from
                && target.chars()
                        .skip(from)
                        .allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
