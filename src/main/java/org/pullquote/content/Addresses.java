package org.pullquote.content;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses may stand in a body. Anything a browser might execute is not among them. */
final class Addresses {
    private static final Set<String> LINK_SCHEMES = Set.of("", "http", "https", "mailto", "tel");
    private static final Set<String> RESOURCE_SCHEMES = Set.of("", "http", "https");
    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");
    private static final int MAX_LENGTH = 4096;
    private static final Pattern HOST = Pattern.compile("^[/\\\\]{2,}");

    private Addresses() {}

    /** May be the target of a hyperlink: http, https, mailto, tel or a path. */
    static boolean isLink(String address) {
        return isOneOf(LINK_SCHEMES, address);
    }

    /** May be shown or cited: http, https or a path. */
    static boolean isResource(String address) {
        return isOneOf(RESOURCE_SCHEMES, address);
    }

    /** Names something elsewhere on the web: http or https. */
    static boolean isWeb(String address) {
        return isOneOf(WEB_SCHEMES, address);
    }

    /** An address as hand-written HTML has it, with what browsers forgive put right (WHATWG URL, section 4.4). */
    static Optional<String> cleaned(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        var cleaned = written.strip().replaceAll("[\\t\\n\\r]", "").replace(" ", "%20");
        return cleaned.isEmpty() ? Optional.empty() : Optional.of(cleaned);
    }

    /**
     * An address that names a host and no scheme, read over https. It looks like a path and leads elsewhere: browsers take
     * two slashes, of either sort, for the beginning of a host.
     */
    static String withScheme(String address) {
        return HOST.matcher(address).replaceFirst("https://");
    }

    private static boolean isOneOf(Set<String> schemes, String address) {
        return !address.isEmpty()
                && address.length() <= MAX_LENGTH
                && address.codePoints().allMatch(Addresses::isAllowed)
                && schemes.contains(scheme(address));
    }

    private static boolean isAllowed(int codePoint) {
        return Prose.isKept(codePoint) && !Character.isWhitespace(codePoint) && !Character.isISOControl(codePoint);
    }

    /** In lower case; empty for a relative reference, whose first segment holds no colon (RFC 3986, section 4.2). */
    private static String scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            switch (address.charAt(i)) {
                case ':' -> {
                    // A leading colon is neither a scheme nor a path.
                    return i == 0 ? ":" : address.substring(0, i).toLowerCase(Locale.ROOT);
                }
                case '/', '?', '#' -> {
                    return "";
                }
                default -> {}
            }
        }
        return "";
    }
}
