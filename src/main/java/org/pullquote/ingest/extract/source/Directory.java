package org.pullquote.ingest.extract.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.SourceKind;
import org.pullquote.ingest.extract.text.Effort;

/** All names of a text, and which of them mean the same: the short ones find their full name, the roles their bearer. */
final class Directory {
    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those", "former", "");

    private final List<Name> names;
    private final Effort effort;
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();
    private final Map<Name, String> fullest = new HashMap<>();

    Directory(List<Name> names, Effort effort) {
        this.names = List.copyOf(names);
        this.effort = effort;
        for (var name : names) {
            if (name.role() != null) {
                bears(full(name), name.role());
            }
        }
    }

    List<Name> names() {
        return names;
    }

    /** Learns a role that is printed with a name somewhere. */
    void bears(String fullName, String role) {
        for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            roles.computeIfAbsent(fullName, key -> new HashSet<>()).add(word);
        }
    }

    /** The fullest form of a name: the last full one before it that ends in it, else the first after it. */
    String full(Name name) {
        return fullest.computeIfAbsent(name, this::fullest);
    }

    private String fullest(Name name) {
        effort.spend(names.size());
        if (name.kind().isPresent()) {
            return withoutArticle(name.text());
        }
        String found = null;
        for (var other : names) {
            boolean fits = other.kind().isEmpty()
                    && other.text().length() > name.text().length()
                    && endsIn(other.text(), name.text());
            if (fits && (found == null || other.span().start() < name.span().start())) {
                found = other.text();
            }
        }
        return found == null ? name.text() : found;
    }

    /** The full name of the medium that is called so for short: "the Herald" of the Harbour Herald. */
    @Nullable
    String medium(String name) {
        effort.spend(names.size());
        return names.stream()
                .filter(other -> other.kind().filter(Directory::isMedium).isPresent())
                .map(other -> withoutArticle(other.text()))
                .filter(other -> endsIn(other, name))
                .findFirst()
                .orElse(null);
    }

    /** What a name is: a medium where it is called one anywhere in the text. */
    SourceKind medium(String name, SourceKind otherwise) {
        effort.spend(names.size());
        return names.stream()
                .filter(other -> full(other).equals(name))
                .flatMap(other -> other.kind().stream())
                .filter(Directory::isMedium)
                .findFirst()
                .orElse(otherwise);
    }

    private static boolean isMedium(SourceKind kind) {
        return kind == SourceKind.OUTLET || kind == SourceKind.AGENCY;
    }

    /** Case does not count: a transcript has TAPPER for Jake Tapper. */
    private static boolean endsIn(String longer, String shorter) {
        int start = longer.length() - shorter.length();
        return start > 0
                && longer.charAt(start - 1) == ' '
                && longer.regionMatches(true, start, shorter, 0, shorter.length());
    }

    /** Who bears a role of which all these words are part: "the Ukrainian president". The one named last before wins. */
    @Nullable
    String bearer(String description, int before) {
        var wanted = new HashSet<>(List.of(description.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        wanted.removeAll(POINTING);
        if (wanted.isEmpty()) {
            return null;
        }
        effort.spend((long) names.size() * wanted.size());
        String found = null;
        for (var name : names) {
            String full = full(name);
            boolean fits =
                    name.kind().isEmpty() && roles.getOrDefault(full, Set.of()).containsAll(wanted);
            if (fits && (found == null || name.span().start() < before)) {
                found = full;
            }
        }
        return found;
    }

    private static String withoutArticle(String name) {
        return name.startsWith("the ") ? name.substring(4) : name;
    }
}
