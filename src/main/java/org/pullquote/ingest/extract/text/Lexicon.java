package org.pullquote.ingest.extract.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What English words can be, out of the lists {@code words.txt} and {@code cues.txt}. Immutable once built. */
public final class Lexicon {
    private final Map<String, Integer> traits = new HashMap<>();
    private final Map<String, Set<String>> particles = new HashMap<>();

    private Lexicon() {
        WordList.read("words.txt").forEach((section, lines) -> {
            var trait = Trait.valueOf(section.toUpperCase(Locale.ROOT));
            lines.forEach(line -> {
                for (String word : line.split(" +")) {
                    add(word, EnumSet.of(trait));
                }
            });
        });
        WordList.read("cues.txt").forEach((section, lines) -> {
            var sort = Trait.valueOf(section.toUpperCase(Locale.ROOT));
            lines.forEach(line -> {
                for (String verb : line.split(" +")) {
                    addVerb(verb, sort);
                }
            });
        });
    }

    /** Reads the lists; costs some milliseconds, so once. */
    public static Lexicon english() {
        return new Lexicon();
    }

    /** The bits of {@link Trait} of a lower-case word; 0 for one that is not listed. */
    public int traits(String word) {
        return traits.getOrDefault(word, 0);
    }

    /** Whether this word after that verb form belongs to the cue: <i>called for</i>. */
    public boolean isParticle(String verb, String word) {
        return particles.getOrDefault(verb, Set.of()).contains(word);
    }

    private void add(String word, Set<Trait> more) {
        traits.merge(word, Token.bits(more), (a, b) -> a | b);
    }

    private void addVerb(String entry, Trait sort) {
        String[] verb = entry.split(":");
        var forms = Inflection.of(verb[0]);
        if (verb.length == 2) {
            for (String form : forms.all()) {
                particles.computeIfAbsent(form, key -> new HashSet<>()).add(verb[1]);
            }
        }
        add(forms.base(), EnumSet.of(sort, Trait.BASE));
        add(forms.present(), EnumSet.of(sort, Trait.FINITE));
        add(forms.past(), EnumSet.of(sort, Trait.FINITE));
        add(forms.participle(), EnumSet.of(sort, Trait.PARTICIPLE));
        add(forms.gerund(), EnumSet.of(sort, Trait.GERUND));
    }
}
