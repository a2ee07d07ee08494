package org.pullquote;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.pullquote.access.AccessChecks;
import org.pullquote.desk.preview.PreviewChecks;
import org.pullquote.platform.StartRefused;
import org.pullquote.platform.storage.StorageChecks;

/** Refuses settings that were made by half, before anything is started. */
final class StartChecks {
    private static final List<String> FORWARDING = List.of(
            "quarkus.http.proxy.proxy-address-forwarding",
            "quarkus.http.proxy.allow-forwarded",
            "quarkus.http.proxy.allow-x-forwarded");

    private StartChecks() {}

    /** @throws StartRefused with what to set */
    static void check(SmallRyeConfig config) {
        OwnSettings.check(config);
        port(config, "quarkus.http", 8080);
        port(config, "quarkus.management", 9000);
        checkDatabase(config);
        checkProxy(config);
        AccessChecks.check(config);
        StorageChecks.check(config);
        PreviewChecks.check(config);
    }

    /** @throws StartRefused if answers cannot be compressed, as where the temporary folder lets nothing run */
    static void checkCompression() {
        if (!Brotli4jLoader.isAvailable()) {
            throw new StartRefused(
                    "The Brotli library cannot be loaded from %s (%s): mount the folder with exec, or set another with java -Djava.io.tmpdir=<folder>."
                            .formatted(
                                    System.getProperty("java.io.tmpdir"),
                                    Brotli4jLoader.getUnavailabilityCause().getMessage()),
                    Brotli4jLoader.getUnavailabilityCause());
        }
    }

    /** @throws StartRefused if somebody else listens where the application is to */
    static void checkPorts(SmallRyeConfig config) {
        checkPort(config, "quarkus.http", 8080);
        if (config.getOptionalValue("quarkus.management.enabled", Boolean.class).orElse(false)) {
            checkPort(config, "quarkus.management", 9000);
        }
    }

    private static void checkPort(SmallRyeConfig config, String server, int usual) {
        var host = config.getOptionalValue(server + ".host", String.class).orElse(usualHost());
        int port = port(config, server, usual);
        try {
            new ServerSocket(port, 1, InetAddress.getByName(host)).close();
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port %d of %s cannot be listened on (%s): stop what does, or set %s to another port."
                            .formatted(port, host, taken.getMessage(), WrittenValue.variable(server + ".port")),
                    taken);
        }
    }

    private static int port(SmallRyeConfig config, String server, int usual) {
        var property = server + ".port";
        var written = config.getOptionalValue(property, String.class).orElse(String.valueOf(usual));
        try {
            return new InetSocketAddress(Integer.parseInt(written.strip())).getPort();
        } catch (IllegalArgumentException none) {
            throw new StartRefused(
                    "%s is \"%s\", but takes a number from 0 to 65535, such as %d."
                            .formatted(WrittenValue.variable(property), written, usual),
                    none);
        }
    }

    private static String usualHost() {
        return LaunchMode.current().isDevOrTest() ? "localhost" : "0.0.0.0";
    }

    /** Whether the operator has a PostgreSQL of their own. */
    static boolean hasDatabase(SmallRyeConfig config) {
        return isSet(config, "quarkus.datasource.jdbc.url");
    }

    private static void checkDatabase(SmallRyeConfig config) {
        if (hasDatabase(config)) {
            if (!isSet(config, "quarkus.datasource.username") || !isSet(config, "quarkus.datasource.password")) {
                throw new StartRefused("QUARKUS_DATASOURCE_JDBC_URL is set without a user: set"
                        + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD too.");
            }
        } else if (isSet(config, "quarkus.datasource.delivery.jdbc.url")) {
            throw new StartRefused("QUARKUS_DATASOURCE_DELIVERY_JDBC_URL is set without a primary: set"
                    + " QUARKUS_DATASOURCE_JDBC_URL too.");
        } else if (isSet(config, "quarkus.datasource.username") || isSet(config, "quarkus.datasource.password")) {
            throw new StartRefused("A database's user or password is set without the database: set"
                    + " QUARKUS_DATASOURCE_JDBC_URL too.");
        }
    }

    private static void checkProxy(SmallRyeConfig config) {
        boolean forwarded = FORWARDING.stream()
                .anyMatch(property ->
                        config.getOptionalValue(property, Boolean.class).orElse(false));
        if (forwarded && !isSet(config, "quarkus.http.proxy.trusted-proxies")) {
            throw new StartRefused("Forwarded headers would be believed from anybody: set"
                    + " QUARKUS_HTTP_PROXY_TRUSTED_PROXIES to the addresses of your proxies.");
        }
    }

    private static boolean isSet(SmallRyeConfig config, String property) {
        return config.getOptionalValue(property, String.class)
                .filter(value -> !value.isBlank())
                .isPresent();
    }
}
