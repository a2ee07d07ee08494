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
        var sorts = EnumSet.of(sort);
        if (verb.length == 2) {
            for (String form : forms.all()) {
                particles.computeIfAbsent(form, key -> new HashSet<>()).add(verb[1]);
            }
            sorts = EnumSet.of(Trait.PHRASAL);
        }
        add(forms.base(), with(sorts, Trait.BASE));
        add(forms.present(), with(sorts, Trait.FINITE));
        add(forms.past(), with(sorts, Trait.FINITE));
        add(forms.participle(), with(sorts, Trait.PARTICIPLE));
        add(forms.gerund(), with(sorts, Trait.GERUND));
    }

    private static Set<Trait> with(EnumSet<Trait> sorts, Trait form) {
        var both = EnumSet.copyOf(sorts);
        both.add(form);
        return both;
    }
}
