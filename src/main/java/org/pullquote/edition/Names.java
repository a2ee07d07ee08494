package org.pullquote.edition;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The names that the ids of editions stand for at this moment. Articles are there only while they are public.
 *
 * @param urls where editions are
 * @param taxa sections, tags and authors
 * @param stories the public articles of each story, itself included
 * @param media the path below which the document's reader finds its images
 */
record Names(
        ArticleUrls urls,
        Map<UUID, NamedRef> taxa,
        Map<UUID, SourceRef> sources,
        Map<UUID, ArticleRef> articles,
        Map<UUID, Map<UUID, TranslationRef>> stories,
        Map<UUID, PublicImage> images,
        String media) {
    /** These names, for a reader who finds images elsewhere. */
    Names withMediaAt(String path) {
        return new Names(urls, taxa, sources, articles, stories, images, path);
    }

    /** These names and those of what need not be public yet. */
    Names with(Editions.Named named) {
        var allTaxa = new HashMap<>(taxa);
        named.taxa().values().forEach(filed -> filed.forEach(taxon -> allTaxa.put(taxon.id(), taxon.ref())));
        var allSources = new HashMap<>(sources);
        named.sources().forEach(source -> allSources.put(source.id(), source.ref()));
        var allImages = new HashMap<>(images);
        named.images().forEach(image -> allImages.put(image.id(), image));
        return new Names(urls, allTaxa, allSources, articles, stories, allImages, media);
    }

    /** These names and those of editions that become public together. */
    Names with(Collection<Edition> editions) {
        var allArticles = new HashMap<>(articles);
        var allStories = new HashMap<UUID, Map<UUID, TranslationRef>>();
        stories.forEach((story, translations) -> allStories.put(story, new HashMap<>(translations)));
        for (var edition : editions) {
            var url = url(edition);
            allArticles.put(edition.id(), new ArticleRef(edition.id(), edition.slug(), url, edition.title()));
            allStories
                    .computeIfAbsent(edition.story(), _ -> new HashMap<>())
                    .put(
                            edition.id(),
                            new TranslationRef(edition.locale(), edition.id(), edition.slug(), url, edition.title()));
        }
        return new Names(urls, taxa, sources, allArticles, allStories, images, media);
    }

    String url(Edition edition) {
        return urls.of(edition.slug(), edition.locale());
    }

    /** The other public articles of the same story, by locale. */
    List<TranslationRef> translations(Edition edition) {
        return stories.getOrDefault(edition.story(), Map.of()).values().stream()
                .filter(translation -> !translation.id().equals(edition.id()))
                .sorted(Comparator.comparing(TranslationRef::locale))
                .toList();
    }

    @Nullable
    SourceRef creditOf(PublicImage image) {
        return image.credit() == null ? null : sources.get(image.credit());
    }
}
