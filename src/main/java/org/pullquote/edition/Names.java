package org.pullquote.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The names that an edition's ids stand for at this moment. Articles are there only while they are public.
 *
 * @param url where the edition itself is
 * @param taxa sections, tags and authors
 */
record Names(
        String url,
        Map<UUID, NamedRef> taxa,
        Map<UUID, SourceRef> sources,
        Map<UUID, ArticleRef> articles,
        List<TranslationRef> translations,
        Map<UUID, PublicImage> images) {
    /** These names and those of sources, authors and images that need not be public yet. */
    Names with(Editions.Named named) {
        var allTaxa = new HashMap<>(taxa);
        named.authors().forEach(author -> allTaxa.put(author.id(), author.ref()));
        var allSources = new HashMap<>(sources);
        named.sources().forEach(source -> allSources.put(source.id(), source.ref()));
        var allImages = new HashMap<>(images);
        named.images().forEach(image -> allImages.put(image.id(), image));
        return new Names(url, allTaxa, allSources, articles, translations, allImages);
    }

    @Nullable
    SourceRef creditOf(PublicImage image) {
        return image.credit() == null ? null : sources.get(image.credit());
    }
}
