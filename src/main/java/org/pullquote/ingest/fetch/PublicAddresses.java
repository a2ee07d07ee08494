package org.pullquote.ingest.fetch;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells addresses that are the same host from everywhere from those within a machine, a network or a cloud (the IANA
 * special-purpose address registries, RFC 6890).
 */
final class PublicAddresses {
    private static final List<CidrAddress> INTERNAL = networks(
            "0.0.0.0/8", // this host
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by a carrier's customers
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // the inside of Azure
            "169.254.0.0/16", // link-local, and where clouds keep their metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/3"); // multicast, reserved, broadcast

    /** Beyond it nothing is public: loopback, unspecified, mapped IPv4, link-local, unique-local, multicast. */
    private static final CidrAddress GLOBAL = network("2000::/3");

    private static final List<CidrAddress> INTERNAL_6 = networks(
            "2001::/23", // protocols, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which holds an IPv4 address
            "3fff::/20"); // documentation

    /** Holds an IPv4 address at its end (RFC 6052). */
    private static final CidrAddress NAT64 = network("64:ff9b::/96");

    private PublicAddresses() {}

    private static List<CidrAddress> networks(String... written) {
        return Stream.of(written).map(PublicAddresses::network).toList();
    }

    private static CidrAddress network(String written) {
        return Objects.requireNonNull(Inet.parseCidrAddress(written), written);
    }

    static boolean contain(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> INTERNAL.stream().noneMatch(network -> network.matches(four));
            case Inet6Address six when NAT64.matches(six) -> contain(translated(six));
            case Inet6Address six ->
                GLOBAL.matches(six) && INTERNAL_6.stream().noneMatch(network -> network.matches(six));
            default -> false;
        };
    }

    private static InetAddress translated(Inet6Address address) {
        try {
            var bytes = address.getAddress();
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address", impossible);
        }
    }
}
