package org.pullquote.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.pullquote.ingest.read.Unreadable;

/** What an address must look like to be fetched. */
public final class WebAddress {
    private WebAddress() {}

    /**
     * An address as somebody wrote it.
     *
     * @throws Unreadable if it is none
     */
    public static URI parse(String written) {
        try {
            return new URI(written.strip());
        } catch (URISyntaxException malformed) {
            throw new Unreadable("This is no web address.", null, malformed);
        }
    }

    /** Where a redirect leads. */
    static URI resolve(URI from, String location) {
        return from.resolve(parse(location.replace(" ", "%20")));
    }

    /** Http or https, a host, one of these ports, and no name or password in it. */
    static void require(URI address, Set<Integer> ports) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Unreadable("Only http and https addresses are fetched.");
        }
        if (address.getRawUserInfo() != null) {
            throw new Unreadable("An address with a user name or password in it is not fetched.");
        }
        if (address.getHost() == null) {
            throw new Unreadable(
                    "The address has no host that could be found. Other letters than a to z are written in it as xn--….");
        }
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("http") ? 80 : 443;
        if (!ports.contains(port)) {
            throw new Unreadable("Nothing is fetched from port %d unless the settings allow it.".formatted(port));
        }
    }
}
