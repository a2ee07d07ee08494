package org.pullquote.edition;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pullquote.platform.ids.Ids;

/**
 * An address that leads to an article here, or to a part of one. A relative reference is read as it would be in the document
 * of an article (RFC 3986, section 5.2). As browsers have it, a backslash is a slash, and a scheme that no two slashes follow
 * is none (WHATWG URL, section 4.4). What names a host is no such address, whichever host it is.
 *
 * @param name the slug or id, without escapes
 * @param rest what follows in the address: a part of the article, parameters, a fragment
 */
public record ArticlePath(String name, String rest) {
    private static final List<String> ARTICLES = List.of("v1", "articles");
    private static final String SLASH = "[/\\\\]";
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:(?i:https?):(?!%1$s{2}))?(?!%1$s{2}|[^/?#\\\\]*:)(?<root>%1$s?)(?<path>[^?#]*)(?<rest>.*)"
                    .formatted(SLASH));
    private static final Pattern LOCALE = Pattern.compile("[?&]locale=([^&#]+)");

    /** Empty of every other address. */
    public static Optional<ArticlePath> of(String address) {
        return Optional.of(REFERENCE.matcher(address))
                .filter(Matcher::matches)
                .flatMap(reference -> of(segments(reference), reference.group("rest")));
    }

    private static Optional<ArticlePath> of(List<String> segments, String rest) {
        int own = ARTICLES.size();
        if (segments.size() <= own
                || !segments.stream()
                        .limit(own)
                        .map(ArticlePath::decoded)
                        .toList()
                        .equals(ARTICLES)
                || segments.get(own).isEmpty()) {
            return Optional.empty();
        }
        var part = segments.stream().skip(own + 1).map("/"::concat).collect(Collectors.joining());
        return Optional.of(new ArticlePath(decoded(segments.get(own)), part + rest));
    }

    /** Of the path from the root on, without those that are dots. */
    private static List<String> segments(Matcher reference) {
        var segments = new ArrayList<>(reference.group("root").isEmpty() ? ARTICLES : List.of());
        for (var segment : reference.group("path").split(SLASH, -1)) {
            switch (decoded(segment)) {
                case "." -> {}
                case ".." -> {
                    if (!segments.isEmpty()) {
                        segments.removeLast();
                    }
                }
                default -> segments.add(segment);
            }
        }
        return segments;
    }

    /** The article's id, where the address names it by that. */
    public Optional<UUID> id() {
        return Ids.parse(name);
    }

    /** The locale that its parameters ask for. */
    public Optional<String> locale() {
        return LOCALE.matcher(rest).results().findFirst().map(found -> decoded(found.group(1)));
    }

    /** The address that leads to the same by the article's id. */
    public String at(UUID id) {
        return Urls.article(id) + rest;
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return segment;
        }
    }
}
