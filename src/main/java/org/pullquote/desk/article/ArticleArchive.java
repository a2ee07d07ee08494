package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.archive.Restored;

/**
 * Articles on their way into an export and back. What comes back is a draft, or, where that is asked for, what it was:
 * public, withdrawn, or held back until its time.
 */
@ApplicationScoped
@Transactional
public class ArticleArchive {
    private final ArticleRepository repository;
    private final ArchiveRepository archive;
    private final Archiving archiving;
    private final Restoring restoring;

    ArticleArchive(ArticleRepository repository, ArchiveRepository archive, Archiving archiving, Restoring restoring) {
        this.repository = repository;
        this.archive = archive;
        this.archiving = archiving;
        this.restoring = restoring;
    }

    /** Originals or translations after an id, by id, at most so many. */
    public List<ArchivedArticle> after(boolean translations, UUID id, int most) {
        var archived = archiving.archived(archive.after(translations, id, most));
        archive.forget();
        return archived;
    }

    /**
     * Brings one back, with its id and those of its parts.
     *
     * @param publish whether it is to be public if it was
     * @param imported the revision that an import of it made before, if one did: a later one is an editor's
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 409 with what is wrong with it or in its way
     */
    public Restored restore(ArchivedArticle given, boolean publish, @Nullable Integer imported) {
        var archived = publish ? given : given.asDraft();
        var present = repository.find(given.id().toString(), LockModeType.PESSIMISTIC_WRITE);
        if (present.isEmpty()) {
            restoring.restore(new Article(given), archived, publish);
            return new Restored.Created();
        }
        var article = present.get();
        var here = archiving.archived(List.of(article)).getFirst();
        if ((publish ? here : here.asDraft()).isAs(archived)) {
            return new Restored.Unchanged();
        }
        if ((imported != null && article.revision() != imported) || given.version() < article.version()) {
            return Restored.newer();
        }
        if (publish && here.life().issued() != null && archived.life().isNeverSeen()) {
            return new Restored.LeftAlone("It is public here and not in the export; withdraw it first.");
        }
        restoring.restore(article, archived, publish);
        return new Restored.Updated();
    }
}
