package org.pullquote.ingest.extract.text;

import java.util.List;

/** The forms of an English verb. */
record Inflection(String base, String present, String past, String participle, String gerund) {

    /** The forms of {@code base[/past[/participle]]}; what is not given is formed regularly. */
    static Inflection of(String entry) {
        String[] given = entry.split("/");
        String base = given[0];
        String past = given.length > 1 ? given[1] : base + "ed";
        if (given.length == 1 && base.endsWith("e")) {
            past = base + "d";
        } else if (given.length == 1 && endsInConsonantAndY(base)) {
            past = base.substring(0, base.length() - 1) + "ied";
        }
        return new Inflection(base, present(base), past, given.length > 2 ? given[2] : past, gerund(base, past));
    }

    private static String present(String base) {
        if (endsInConsonantAndY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hisses = base.matches(".*(s|x|z|ch|sh|go)");
        return base + (hisses ? "es" : "s");
    }

    private static String gerund(String base, String past) {
        boolean doubled = past.length() == base.length() + 3 && past.startsWith(base) && past.endsWith("ed");
        if (doubled) {
            return past.substring(0, past.length() - 2) + "ing";
        }
        boolean silent = base.endsWith("e") && !base.matches(".*(ee|oe|ye)");
        return (silent ? base.substring(0, base.length() - 1) : base) + "ing";
    }

    private static boolean endsInConsonantAndY(String word) {
        return word.matches(".*[^aeiou]y");
    }

    List<String> all() {
        return List.of(base, present, past, participle, gerund);
    }
}
