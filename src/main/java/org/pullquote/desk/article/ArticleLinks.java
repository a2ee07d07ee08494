package org.pullquote.desk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pullquote.content.Body;
import org.pullquote.desk.slug.SlugMeaning;
import org.pullquote.edition.ArticlePath;

/** Which articles the addresses in a body lead to. */
@ApplicationScoped
class ArticleLinks {
    private final ArticleRepository articles;

    ArticleLinks(ArticleRepository articles) {
        this.articles = articles;
    }

    /** The same body leading to articles by their ids. A slug that nothing has or had stays. */
    Body byId(Body written) {
        var paths = new HashMap<String, ArticlePath>();
        written.addresses().forEach(address -> ArticlePath.of(address).ifPresent(path -> paths.put(address, path)));
        var meant = meanings(paths.values());
        var changed = new HashMap<String, String>();
        paths.forEach((address, path) -> path.id()
                .or(() -> chosen(meant.getOrDefault(path.name(), List.of()), path.locale()))
                .map(path::at)
                .filter(byId -> !byId.equals(address))
                .ifPresent(byId -> changed.put(address, byId)));
        return changed.isEmpty() ? written : written.withAddresses(address -> changed.getOrDefault(address, address));
    }

    private Map<String, List<SlugMeaning>> meanings(Collection<ArticlePath> paths) {
        var slugs = paths.stream()
                .filter(path -> path.id().isEmpty())
                .map(ArticlePath::name)
                .filter(slug -> slug.indexOf('\0') < 0) // no text in PostgreSQL has it
                .collect(Collectors.toSet());
        return slugs.isEmpty() ? Map.of() : articles.meanings(slugs);
    }

    private static Optional<UUID> chosen(List<SlugMeaning> meanings, Optional<String> locale) {
        var tags = meanings.stream().map(SlugMeaning::locale).toList();
        var found = locale.flatMap(asked -> lookup(asked, tags));
        return meanings.stream()
                .filter(meaning -> found.filter(meaning.locale()::equals).isPresent())
                .findFirst()
                .or(() -> meanings.stream().findFirst())
                .map(SlugMeaning::id);
    }

    /** As the address is answered (RFC 4647, section 3.4); none for what is no language range. */
    private static Optional<String> lookup(String asked, List<String> tags) {
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(asked), tags));
        } catch (IllegalArgumentException noRange) {
            return Optional.empty();
        }
    }
}
