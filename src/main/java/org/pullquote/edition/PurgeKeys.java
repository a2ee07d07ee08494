package org.pullquote.edition;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The surrogate keys that a change purges, and that answers carry so that it does. An answer about one thing has the thing's
 * own key. A list has that of its collection, such as {@code articles}; if it is filtered, that of what its items are filed
 * under, such as {@code under:tag:<id>}. What was found under a slug has {@code slug:<slug>}, as another thing may get it.
 */
public final class PurgeKeys {
    private PurgeKeys() {}

    /** Of everything that shows one article or a part of it. */
    public static String article(UUID id) {
        return "article:" + id;
    }

    /** Of one source, section, tag or author; {@code kind} as in its table's name. */
    public static String named(String kind, UUID id) {
        return kind + ":" + id;
    }

    /** Of lists of what is filed under something; {@code kind} is that thing's kind, or {@code locale}. */
    public static String under(String kind, Object value) {
        return "under:" + kind + ":" + escaped(value.toString());
    }

    /** Of every rendition of an image. */
    public static String media(UUID id) {
        return "media:" + id;
    }

    /** Of what was found, or not found, under a slug. */
    public static String slug(String slug) {
        return "slug:" + escaped(slug);
    }

    /** Of what was chosen from the translations of a story. Its id is that of the original, which may be a draft. */
    public static String story(UUID id) {
        return "story:" + UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Of one edition's taking the place of another, of the first one, or of a withdrawal.
     *
     * @param sources that either shows: those it names, and those that its images are credited to
     */
    static Set<String> of(Optional<Edition> before, Optional<Edition> after, Set<UUID> sources) {
        var keys = new LinkedHashSet<String>();
        before.ifPresent(edition -> add(keys, edition));
        after.ifPresent(edition -> add(keys, edition));
        addIf(!sources.isEmpty(), keys, "sources");
        sources.forEach(source -> keys.add(under("source", source)));
        return keys;
    }

    /** Of a source's, section's, tag's or author's own change. */
    static Set<String> of(String kind, UUID id, String slug) {
        return Set.of(named(kind, id), kind + "s", slug(slug));
    }

    /** Of one source's becoming another: of lists under either as well. */
    static Set<String> merged(UUID gone, SourceDocument into) {
        var keys = new LinkedHashSet<>(of("source", gone, into.slug()));
        keys.add(under("source", gone));
        keys.add(under("source", into.id()));
        return keys;
    }

    private static void add(Set<String> keys, Edition edition) {
        keys.add(article(edition.id()));
        keys.add(slug(edition.slug()));
        keys.add(story(edition.story()));
        keys.add("articles");
        addIf(!edition.quotes().isEmpty(), keys, "quotes");
        addIf(!edition.links().isEmpty(), keys, "links");
        addIf(!edition.authors().isEmpty(), keys, "authors");
        if (edition.section() != null) {
            keys.add(under("section", edition.section()));
        }
        edition.tags().forEach(tag -> keys.add(under("tag", tag)));
        edition.authors().forEach(author -> keys.add(under("author", author)));
        keys.add(under("locale", edition.locale()));
    }

    private static void addIf(boolean condition, Set<String> keys, String key) {
        if (condition) {
            keys.add(key);
        }
    }

    /** What a client wrote may have a space or a comma in it, which separate keys. */
    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
