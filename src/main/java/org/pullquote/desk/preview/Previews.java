package org.pullquote.desk.preview;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.media.Images;
import org.pullquote.edition.ArticleDocument;
import org.pullquote.edition.PublicImage;
import org.pullquote.platform.image.StoredImage;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** What is done with links to previews. A link shows the working copy as it is when the link is followed. */
@ApplicationScoped
@Transactional
public class Previews {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final PreviewRepository repository;
    private final SigningKey key;
    private final Articles articles;
    private final Images images;
    private final PreviewSettings settings;
    private final SecurityIdentity identity;

    Previews(
            PreviewRepository repository,
            SigningKey key,
            Articles articles,
            Images images,
            PreviewSettings settings,
            SecurityIdentity identity) {
        this.repository = repository;
        this.key = key;
        this.articles = articles;
        this.images = images;
        this.settings = settings;
        this.identity = identity;
    }

    /** Makes a link; only this answer has its address. */
    PreviewLink create(String article, NewPreview preview) {
        var link = repository.add(article(article), identity.getPrincipal().getName(), lifetime(preview));
        return link.at(SharedPreviewResource.PATH + PreviewToken.of(link.id(), key.findOrMake()));
    }

    /** The links of an article that can be used, the oldest first. */
    List<PreviewLink> list(String article) {
        return repository.of(article(article));
    }

    PreviewLink read(String article, UUID id) {
        return repository
                .find(id)
                .filter(link -> link.article().equals(article(article)))
                .orElseThrow(Problems::notFound);
    }

    /** From now on the link shows nothing, on every replica. */
    void revoke(String article, UUID id) {
        repository.delete(read(article, id).id());
    }

    /**
     * What a link shows.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 410 if it was a good one, 404 if it never was
     */
    ArticleDocument show(String token) {
        return articles.preview(link(token).article().toString(), SharedPreviewResource.PATH + token + "/media");
    }

    /**
     * An image of the working copy that a link shows.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as of the link, and 404 if the working copy does not show it
     */
    StoredImage image(String token, UUID image) {
        var shown = articles.images(link(token).article());
        return images.published(shown.contains(image) ? Set.of(image) : Set.of()).stream()
                .map(PublicImage::file)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    private PreviewLink link(String token) {
        var id =
                key.find().flatMap(secret -> PreviewToken.verify(token, secret)).orElseThrow(Problems::notFound);
        return repository
                .find(id)
                .orElseThrow(() ->
                        Problems.gone("preview-ended", "This preview has expired or was revoked; ask for a new link."));
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetExpired() {
        repository.deleteExpired();
    }

    private UUID article(String slugOrId) {
        return articles.find(slugOrId).orElseThrow(Problems::notFound);
    }

    private Duration lifetime(NewPreview preview) {
        if (preview.lifetime() == null) return settings.lifetime();
        var lifetime = Duration.ofSeconds(preview.lifetime());
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(settings.maxLifetime()) > 0) {
            throw Problems.invalid(Violation.at(
                    "/lifetime",
                    "bad-lifetime",
                    "This must be a number of seconds from %d to %d."
                            .formatted(
                                    SHORTEST.toSeconds(), settings.maxLifetime().toSeconds())));
        }
        return lifetime;
    }
}
