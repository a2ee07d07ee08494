package org.pullquote.ingest.jobs;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.archive.Restored;
import org.pullquote.desk.article.Articles;
import org.pullquote.ingest.archive.Homecoming;
import org.pullquote.ingest.archive.Line;
import org.pullquote.platform.json.StrictJson;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** Files the lines of exports of our own. An article that an editor changed since it was imported is left alone, as ever. */
@ApplicationScoped
class LineFiling {
    private static final String NO_IMAGE =
            "The image has not come. Bring the files of the images along: pullquote import --images DIR.";

    private final ImportRepository repository;
    private final Homecoming homecoming;
    private final Articles articles;
    private final StrictJson json;

    LineFiling(ImportRepository repository, Homecoming homecoming, Articles articles, StrictJson json) {
        this.repository = repository;
        this.homecoming = homecoming;
        this.articles = articles;
        this.json = json;
    }

    /** @param publish whether articles are to be public if they were */
    void file(ImportItem item, Line line, boolean publish) {
        if (line.article() == null) {
            end(item, homecoming.restore(line, publish, null), null);
            return;
        }
        var id = line.article().id();
        var source = "pullquote:" + id;
        var digest = DigestUtils.sha256Hex(publish + json.tree(line).toString());
        var known = repository.imported(source);
        if (known != null && known.digest().equals(digest)) {
            end(item, new Restored.Unchanged(), id);
            return;
        }
        var restored = homecoming.restore(line, publish, known == null ? null : known.revision());
        if (restored instanceof Restored.Created || restored instanceof Restored.Updated) {
            keep(known, source, digest, id);
        }
        end(item, restored, id);
    }

    private void keep(@Nullable Imported known, String source, String digest, UUID article) {
        int revision = articles.read(article.toString()).revision();
        if (known == null) {
            repository.add(new Imported(source, digest, article, revision));
        } else {
            known.change(digest, revision);
        }
    }

    /** Why a line was refused. An image of an export is not uploaded by hand, but comes with its line and its file. */
    static String reason(HttpProblem refusal) {
        return refusal.getParameters().get("errors") instanceof List<?> errors
                ? Problems.reason(Problems.invalid(errors.stream()
                        .map(Violation.class::cast)
                        .map(LineFiling::ofLine)
                        .toList()))
                : Problems.reason(refusal);
    }

    private static Violation ofLine(Violation violation) {
        return violation.code().equals("unknown-media")
                ? new Violation(violation.pointer(), violation.parameter(), violation.code(), NO_IMAGE)
                : violation;
    }

    private static void end(ImportItem item, Restored restored, @Nullable UUID article) {
        switch (restored) {
            case Restored.Created _ -> item.end(Outcome.CREATED, article, null);
            case Restored.Updated _ -> item.end(Outcome.UPDATED, article, null);
            case Restored.Unchanged _ -> item.end(Outcome.UNCHANGED, article, null);
            case Restored.LeftAlone alone -> item.end(Outcome.SKIPPED, article, alone.reason());
        }
    }
}
