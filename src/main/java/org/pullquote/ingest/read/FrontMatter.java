package org.pullquote.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Block;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What stands above a text in YAML, between two lines of hyphens, under the names that Jekyll and Hugo use. */
record FrontMatter(Map<?, ?> fields) {
    private static final Pattern FENCED =
            Pattern.compile("(?sm)\\A\\s*---\\h*\\R(.*?)^(?:---|\\.\\.\\.)\\h*(?:\\R|\\z)");
    /** UTF-16 units. */
    private static final int LONGEST = 64 * 1024;

    private static final int DEEPEST = 16;

    /** A text and what stood above it. */
    record Parted(FrontMatter matter, String text) {}

    /** @throws Unreadable if what stands there is no YAML */
    static Parted part(String text) {
        var fenced = FENCED.matcher(text);
        if (!fenced.find()) {
            return new Parted(new FrontMatter(Map.of()), text);
        }
        return new Parted(new FrontMatter(read(fenced.group(1))), text.substring(fenced.end()));
    }

    /** Builds nothing but lists, maps and values; aliases, by which a short text grows long, are not followed. */
    private static Map<?, ?> read(String yaml) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        try {
            Object read = new Yaml(new SafeConstructor(options)).load(yaml);
            return read instanceof Map<?, ?> map ? map : Map.of();
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new Unreadable(
                    "The front matter is not YAML.", mark == null ? null : "line " + (mark.getLine() + 2), broken);
        } catch (YAMLException broken) {
            throw new Unreadable("The front matter is not YAML.", null, broken);
        }
    }

    /** The article with what is said here. */
    ReadArticle.Writing on(ReadArticle.Writing article) {
        var address = text("canonical_url", "canonicalUrl", "canonical", "url", "permalink")
                .filter(Origin::isWeb)
                .orElse(null);
        var sections = all("section", "category", "categories");
        var tags = new ArrayList<>(all("tags", "keywords"));
        tags.addAll(sections.subList(Math.min(1, sections.size()), sections.size()));
        return (address == null ? article : article.at(address, address))
                .slug(text("slug").orElse(null))
                .standfirst(text("standfirst", "description", "summary", "excerpt", "subtitle")
                        .orElse(null))
                .section(sections.isEmpty() ? null : sections.getFirst())
                .tags(tags)
                .authors(all("authors", "author", "byline"))
                .dated(text("publishedAt", "date", "pubDate", "published_at").stream()
                        .toList())
                .draft(is("draft", true) || is("published", false))
                .locale(text("lang", "language", "locale").orElse(null))
                .picture(picture());
    }

    Optional<String> text(String... names) {
        return all(names).stream().findFirst();
    }

    /** A list, or a line of names parted by commas, or one name; of an object its name. */
    private List<String> all(String... names) {
        for (var name : names) {
            var found = fields.get(name) instanceof List<?> list
                    ? list.stream().flatMap(one -> value(one).stream()).toList()
                    : value(fields.get(name)).map(one -> split(name, one)).orElse(List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> split(String name, String value) {
        return name.equals("tags") || name.equals("keywords") || name.equals("categories")
                ? Stream.of(value.split(",")).map(String::strip).toList()
                : List.of(value);
    }

    private static Optional<String> value(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        return switch (value) {
            case Map<?, ?> map -> value(map.get("name"));
            case byte[] bytes -> value(new String(bytes, StandardCharsets.UTF_8));
            case Date date -> Optional.of(date.toInstant().toString());
            default -> Optional.of(value.toString()).filter(text -> !text.isBlank());
        };
    }

    private boolean is(String name, boolean expected) {
        return fields.get(name) instanceof Boolean told && told == expected;
    }

    private Block.@Nullable Image picture() {
        var image = fields.get("image") instanceof Map<?, ?> map
                ? value(map.get("src")).or(() -> value(map.get("url")))
                : text("image", "cover", "featured_image", "thumbnail");
        return image.filter(src -> src.matches("(https?://|/)\\S*"))
                .map(src -> new Block.Image(
                        "", src, null, null, text("image_caption").orElse(null), null))
                .orElse(null);
    }
}
