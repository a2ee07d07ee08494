package org.pullquote.platform.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a client takes a type, by its {@code Accept} (RFC 9110, section 12.5.1). */
public final class Accept {
    private Accept() {}

    /** The most specific range that covers the type, which is in small letters, decides; without one, it is not taken. */
    public static boolean takes(String type, @Nullable String header) {
        if (header == null || header.isBlank() || header.equals("*/*") || header.equals(type)) {
            return true;
        }
        var specific = 0;
        var taken = false;
        for (var member : header.split(",")) {
            var parts = member.split(";");
            var covers = specificity(parts[0].strip().toLowerCase(Locale.ROOT), type);
            if (covers > specific) {
                specific = covers;
                taken = !isRefused(parts);
            }
        }
        return taken;
    }

    private static int specificity(String range, String type) {
        if (range.equals("*/*")) {
            return 1;
        }
        if (range.endsWith("/*")) {
            return type.startsWith(range.substring(0, range.length() - 1)) ? 2 : 0;
        }
        return range.equals(type) ? 3 : 0;
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
