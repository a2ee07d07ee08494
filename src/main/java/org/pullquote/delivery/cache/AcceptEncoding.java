package org.pullquote.delivery.cache;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the coding of an answer by what the client takes (RFC 9110, section 12.5.3). */
final class AcceptEncoding {
    private static final Optional<Coding> AS_IT_IS = Optional.of(Coding.IDENTITY);

    private AcceptEncoding() {}

    /**
     * The coding with the greatest weight, the shortest among equals; nothing if the client takes none that there is. A
     * weight that cannot be read counts as 0.
     */
    static Optional<Coding> choose(@Nullable String header) {
        return header == null ? AS_IT_IS : best(weights(header));
    }

    private static Optional<Coding> best(Map<String, Double> weights) {
        return Arrays.stream(Coding.values())
                .filter(Coding::isAvailable)
                .filter(coding -> weight(coding, weights) > 0)
                .max(Comparator.comparingDouble((Coding coding) -> weight(coding, weights))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** Identity is acceptable unless it is refused, but nobody who names another coding prefers it. */
    private static double weight(Coding coding, Map<String, Double> weights) {
        var named = weights.get(coding.token());
        if (named != null) {
            return named;
        }
        var others = weights.get("*");
        if (coding == Coding.IDENTITY) {
            return others != null && others == 0 ? 0 : Double.MIN_VALUE;
        }
        return others == null ? 0 : others;
    }

    private static Map<String, Double> weights(String header) {
        var weights = new HashMap<String, Double>();
        for (var member : header.split(",")) {
            var parts = member.split(";", -1);
            var token = parts[0].strip().toLowerCase(Locale.ROOT);
            if (!token.isEmpty()) {
                weights.put(token.equals("x-gzip") ? "gzip" : token, parts.length > 1 ? weight(parts[1].strip()) : 1);
            }
        }
        return weights;
    }

    private static double weight(String parameter) {
        return parameter.matches("[qQ]=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
                ? Double.parseDouble(parameter.substring(2))
                : 0;
    }
}
