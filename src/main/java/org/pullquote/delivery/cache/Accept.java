package org.pullquote.delivery.cache;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a client takes JSON, by its {@code Accept} (RFC 9110, section 12.5.1). */
final class Accept {
    private Accept() {}

    /** The most specific range that covers JSON decides; without one, JSON is not taken. */
    static boolean json(@Nullable String header) {
        if (header == null || header.isBlank() || header.equals("*/*") || header.equals("application/json")) {
            return true;
        }
        var specific = 0;
        var taken = false;
        for (var member : header.split(",")) {
            var parts = member.split(";");
            var covers = specificity(parts[0].strip().toLowerCase(Locale.ROOT));
            if (covers > specific) {
                specific = covers;
                taken = !isRefused(parts);
            }
        }
        return taken;
    }

    private static int specificity(String range) {
        return switch (range) {
            case "application/json" -> 3;
            case "application/*" -> 2;
            case "*/*" -> 1;
            default -> 0;
        };
    }

    private static boolean isRefused(String[] range) {
        for (var i = 1; i < range.length; i++) {
            if (range[i].strip().matches("[qQ]=0(\\.0{0,3})?")) {
                return true;
            }
        }
        return false;
    }
}
