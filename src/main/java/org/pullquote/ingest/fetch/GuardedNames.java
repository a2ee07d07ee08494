package org.pullquote.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.pullquote.ingest.read.Unreadable;

/**
 * Finds the addresses of a host, and refuses one that has an internal address. The client connects to what is found here
 * and asks no second time, so that a name cannot mean one address while it is checked and another afterwards.
 */
final class GuardedNames implements DnsResolver {
    private final FetchSettings settings;
    private final DnsResolver names;

    GuardedNames(FetchSettings settings, DnsResolver names) {
        this.settings = settings;
        this.names = names;
    }

    /** @throws Unreadable if it is internal, and not allowed */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        if (!isAllowed(host)) {
            Arrays.stream(found)
                    .filter(address -> !isAllowed(address))
                    .findFirst()
                    .ifPresent(internal -> {
                        throw new Unreadable(
                                "The host %s is internal, and nothing is fetched from there unless the settings allow it."
                                        .formatted(host));
                    });
        }
        return found;
    }

    private boolean isAllowed(String host) {
        return settings.allowedHosts().orElse(Set.of()).stream()
                .anyMatch(allowed -> allowed.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT)));
    }

    private boolean isAllowed(InetAddress address) {
        return PublicAddresses.contain(address)
                || settings.allowedNetworks().orElse(List.of()).stream().anyMatch(network -> network.matches(address));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
