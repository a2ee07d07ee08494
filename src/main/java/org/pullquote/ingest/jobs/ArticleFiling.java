package org.pullquote.ingest.jobs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.article.Articles;
import org.pullquote.desk.article.Publication;
import org.pullquote.desk.article.Publishing;
import org.pullquote.desk.article.Status;
import org.pullquote.ingest.draft.Drafts;
import org.pullquote.ingest.draft.Searched;
import org.pullquote.ingest.read.ReadArticle;
import org.pullquote.platform.json.StrictJson;

/** Files articles that were read. What an editor has done to one since it was imported is not undone. */
@ApplicationScoped
class ArticleFiling {
    private static final String TOO_TANGLED =
            "It was filed without quotes and sources: its text is too long, or has too many of them, to look for them.";

    /** UTF-16 units of what fits into an index, whatever letters they are. */
    private static final int LONGEST_IDENTITY = 800;

    private final ImportRepository repository;
    private final Drafts drafts;
    private final Articles articles;
    private final Publishing publishing;
    private final StrictJson json;
    private final Clock clock;

    ArticleFiling(
            ImportRepository repository,
            Drafts drafts,
            Articles articles,
            Publishing publishing,
            StrictJson json,
            Clock clock) {
        this.repository = repository;
        this.drafts = drafts;
        this.articles = articles;
        this.publishing = publishing;
        this.json = json;
        this.clock = clock;
    }

    /** @param publish whether what is public in the source is to be published */
    void file(ImportItem item, Searched searched, boolean publish) {
        var read = searched.article();
        var digest = digest(read);
        var source = known(read.identity(), digest);
        var known = repository.imported(source);
        boolean shown = publish && !read.draft() && read.unreadDate() == null;
        var remark = remark(searched, publish);
        if (known == null) {
            var made = drafts.create(searched);
            repository.add(new Imported(source, digest, made.id(), made.revision()));
            if (shown) {
                publish(made, read);
            }
            item.end(Outcome.CREATED, made.id(), remark);
        } else if (known.digest().equals(digest)) {
            again(item, known, read, shown, publish);
        } else if (articles.filed(known.article()).revision() != known.revision()) {
            item.end(
                    Outcome.SKIPPED,
                    known.article(),
                    "It was changed both in its source and here since it was imported.");
        } else {
            var made = drafts.update(known.article(), searched);
            known.change(digest, made.revision());
            boolean held = shown && !publish(made, read);
            item.end(Outcome.UPDATED, made.id(), held ? held(made.status()) : remark);
        }
    }

    /** What says the same and is still the draft that an import made is published, where that is asked for now. */
    private void again(ImportItem item, Imported known, ReadArticle read, boolean shown, boolean publish) {
        var filed = articles.filed(known.article());
        if (!shown || filed.status() != Status.DRAFT) {
            item.end(Outcome.UNCHANGED, filed.id(), publish && filed.status() == Status.DRAFT ? undated(read) : null);
        } else if (filed.revision() != known.revision()) {
            item.end(Outcome.SKIPPED, filed.id(), "It was changed here since it was imported, and is not published.");
        } else {
            publish(filed, read);
            item.end(Outcome.UPDATED, filed.id(), null);
        }
    }

    /** @return whether it is public, or going to be as its source has it */
    private boolean publish(Articles.Filed filed, ReadArticle read) {
        boolean follows = switch (Objects.requireNonNullElse(filed.coming(), filed.status())) {
            case DRAFT, PUBLISHED -> true;
            case SCHEDULED -> read.publishedAt() != null && read.publishedAt().isAfter(clock.instant());
            case EMBARGOED, WITHDRAWN -> false;
        };
        if (follows) {
            publishing.publish(filed.id(), new Publication(read.publishedAt(), null, filed.expiresAt()));
        }
        return follows;
    }

    private static String held(Status status) {
        return status == Status.WITHDRAWN
                ? "It was brought up to date and not published, as it was withdrawn here."
                : "It was brought up to date and not published, as it is held back here.";
    }

    private static @Nullable String remark(Searched searched, boolean publish) {
        var undated = publish ? undated(searched.article()) : null;
        return undated == null && !searched.isComplete() ? TOO_TANGLED : undated;
    }

    /** By what it is known: its content where it has no identity, and a digest of an identity that no index takes. */
    private static String known(@Nullable String identity, String digest) {
        if (identity == null) {
            return "sha256:" + digest;
        }
        return identity.length() > LONGEST_IDENTITY ? "sha256:" + DigestUtils.sha256Hex(identity) : identity;
    }

    /** Why it is not published, where nothing else keeps it from that: it would appear as of now. */
    private static @Nullable String undated(ReadArticle read) {
        return read.draft() || read.unreadDate() == null
                ? null
                : "It was not published, as its date is not understood: %s".formatted(read.unreadDate());
    }

    /** Of what it says, and not of what it is called. */
    private String digest(ReadArticle read) {
        var said = (ObjectNode) json.tree(read);
        said.remove(List.of("ref", "comments"));
        return DigestUtils.sha256Hex(said.toString());
    }
}
