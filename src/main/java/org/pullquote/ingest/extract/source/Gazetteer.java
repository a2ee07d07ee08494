package org.pullquote.ingest.extract.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pullquote.edition.SourceKind;
import org.pullquote.ingest.extract.text.WordList;

/** Names of news agencies, outlets and organisations, and the words that betray others. Immutable once read. */
public final class Gazetteer {
    private final Map<String, SourceKind> names = new HashMap<>();
    private final Map<SourceKind, Set<String>> words = new HashMap<>();
    private final Map<String, SourceKind> nouns = new HashMap<>();
    private final Set<String> platforms = new HashSet<>();

    private Gazetteer() {
        read("organizations.txt", SourceKind.ORGANIZATION);
        read("outlets.txt", SourceKind.OUTLET);
        read("agencies.txt", SourceKind.AGENCY);
    }

    public static Gazetteer english() {
        return new Gazetteer();
    }

    private void read(String list, SourceKind kind) {
        var sections = WordList.read(list);
        sections.getOrDefault("", List.of()).forEach(name -> names.put(name, kind));
        platforms.addAll(sections.getOrDefault("platforms", List.of()));
        sections.getOrDefault("nouns", List.of()).forEach(noun -> nouns.put(noun.toLowerCase(Locale.ROOT), kind));
        var signs = new HashSet<String>();
        sections.getOrDefault("words", List.of()).forEach(line -> signs.addAll(List.of(line.split(" +"))));
        words.put(kind, signs);
    }

    /** What a listed name is. */
    public Optional<SourceKind> listed(String name) {
        return Optional.ofNullable(names.get(withoutArticle(name))).or(() -> Optional.ofNullable(names.get(name)));
    }

    /** What a name is that these nouns follow: the MPD <i>news agency</i>. */
    Optional<SourceKind> described(String noun, String next) {
        return Optional.ofNullable(nouns.get(noun)).or(() -> Optional.ofNullable(nouns.get(noun + " " + next)));
    }

    /** What a name is by the list or by its words: <i>Harbour Herald</i>, <i>Ministry of Fish</i>, <i>NATO</i>. */
    public Optional<SourceKind> kindOf(String name) {
        var known = listed(name);
        if (known.isPresent()) {
            return known;
        }
        String[] parts = withoutArticle(name).split(" ");
        for (String part : parts) {
            if (betrays(part, SourceKind.ORGANIZATION)) {
                return Optional.of(SourceKind.ORGANIZATION);
            }
        }
        boolean outlet = betrays(parts[parts.length - 1], SourceKind.OUTLET) || parts[0].equals("Radio");
        if (outlet && parts.length > 1) {
            return Optional.of(SourceKind.OUTLET);
        }
        boolean acronym = parts.length == 1
                && name.length() > 1
                && name.length() < 5
                && name.equals(name.toUpperCase(Locale.ROOT));
        return acronym ? Optional.of(SourceKind.ORGANIZATION) : Optional.empty();
    }

    /** Whether words name a newspaper, broadcaster, agency or platform; "the Herald" does, and "Herald" does not. */
    boolean isMedium(String words) {
        var kind = kindOf(words);
        String name = withoutArticle(words);
        boolean bare = name.length() < words.length() && betrays(name, SourceKind.OUTLET);
        return bare
                || platforms.contains(name)
                || kind.equals(Optional.of(SourceKind.OUTLET))
                || kind.equals(Optional.of(SourceKind.AGENCY));
    }

    private boolean betrays(String word, SourceKind kind) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    private static String withoutArticle(String name) {
        return name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
    }
}
