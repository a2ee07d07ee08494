package org.pullquote.platform.url;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host of a {@link WebUrl}, in the one form in which hosts are compared. */
public final class Host {
    private static final Pattern URL = Pattern.compile(WebUrl.PATTERN);
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);

    private Host() {}

    /** Where a URL leads; empty for what is no URL of the web. */
    public static Optional<String> of(String url) {
        return Optional.of(URL.matcher(url)).filter(Matcher::matches).map(found -> normal(found.group("host")));
    }

    /** In lower case, other letters than those of ASCII as {@code xn--…} (UTS #46, as browsers have it). */
    public static String normal(String host) {
        var info = new IDNA.Info();
        var ascii = NAMES.nameToASCII(host, new StringBuilder(), info);
        return info.hasErrors() ? host.toLowerCase(Locale.ROOT) : ascii.toString();
    }
}
