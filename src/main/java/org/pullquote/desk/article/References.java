package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.pullquote.content.Body;
import org.pullquote.desk.copy.WorkingCopy;
import org.pullquote.desk.media.Images;
import org.pullquote.desk.slug.Slugs;
import org.pullquote.desk.taxonomy.Taxa;
import org.pullquote.edition.TaxonKind;
import org.pullquote.platform.Settings;
import org.pullquote.platform.language.LanguageTag;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** Turns what an editor wrote, with slugs, into what is kept, with ids. */
@ApplicationScoped
class References {
    private final Taxa taxa;
    private final Images images;
    private final ArticleRepository articles;
    private final ArticleLinks links;
    private final Settings settings;

    References(Taxa taxa, Images images, ArticleRepository articles, ArticleLinks links, Settings settings) {
        this.taxa = taxa;
        this.images = images;
        this.articles = articles;
        this.links = links;
        this.settings = settings;
    }

    /**
     * What is kept of an input.
     *
     * @param before the text that it takes the place of, if any; its slug and locale stay where none are written
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with everything that is unknown, 409 if the slug is taken
     */
    WorkingCopy.Text resolve(UUID id, ArticleInput input, WorkingCopy.@Nullable Text before) {
        var violations = new ArrayList<Violation>();
        var section =
                input.section() == null ? null : taxon(TaxonKind.SECTION, input.section(), "/section", violations);
        var tags = taxa(TaxonKind.TAG, input.tags(), "/tags", violations);
        var authors = taxa(TaxonKind.AUTHOR, input.authors(), "/authors", violations);
        var locale = locale(input.locale(), before, violations);
        var original = original(id, input.translationOf(), violations);
        var body = input.body() == null ? Body.EMPTY : links.byId(input.body().body());
        requireImages(body, violations);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        var slug = input.slug() == null && before != null
                ? before.slug()
                : Slugs.choose(input.slug(), input.title(), locale, articles.slugs(locale, id));
        return new WorkingCopy.Text(
                slug, locale, input.title().strip(), input.standfirst(), section, tags, authors, body, original);
    }

    private void requireImages(Body body, List<Violation> violations) {
        var known = images.held(body.media());
        for (int i = 0; i < body.blocks().size(); i++) {
            if (body.blocks().get(i) instanceof Block.Image image
                    && image.media() != null
                    && !known.contains(image.media())) {
                violations.add(Violation.at(
                        "/body/" + i + "/media",
                        "unknown-media",
                        "There is no image \"%s\"; upload it first (POST /manage/v1/media).".formatted(image.media())));
            }
        }
    }

    private String locale(@Nullable String tag, WorkingCopy.@Nullable Text before, List<Violation> violations) {
        if (tag == null) {
            return before == null ? settings.defaultLocale().text() : before.locale();
        }
        return LanguageTag.parse(tag).map(LanguageTag::text).orElseGet(() -> {
            violations.add(Violation.at("/locale", LanguageTag.BAD, LanguageTag.refusal(tag)));
            return tag;
        });
    }

    /** The original of the story that an article is to join. */
    private @Nullable UUID original(UUID id, @Nullable String slugOrId, List<Violation> violations) {
        if (slugOrId == null) {
            return null;
        }
        var named = articles.find(slugOrId, LockModeType.NONE);
        if (named.isEmpty()) {
            violations.add(Violation.at(
                    "/translationOf", "unknown-article", "There is no article \"%s\".".formatted(slugOrId)));
            return null;
        }
        var original = named.get().story();
        if (original.equals(id)) {
            violations.add(Violation.at(
                    "/translationOf",
                    "translation-of-itself",
                    "\"%s\" is this article, or one of its translations.".formatted(slugOrId)));
        }
        return original;
    }

    private List<UUID> taxa(TaxonKind kind, List<String> slugs, String pointer, List<Violation> violations) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < slugs.size(); i++) {
            var id = taxon(kind, slugs.get(i), pointer + "/" + i, violations);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    private @Nullable UUID taxon(TaxonKind kind, String slug, String pointer, List<Violation> violations) {
        var id = taxa.find(kind, slug);
        if (id.isEmpty()) {
            violations.add(Violation.at(
                    pointer,
                    "unknown-" + kind.code(),
                    "There is no %s \"%s\"; create it first (POST /manage/v1/%ss)."
                            .formatted(kind.code(), slug, kind.code())));
        }
        return id.orElse(null);
    }
}
