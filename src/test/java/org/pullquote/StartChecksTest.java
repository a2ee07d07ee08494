package org.pullquote;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.platform.StartRefused;

class StartChecksTest {
    private static final String URL = "quarkus.datasource.jdbc.url";

    @Test
    void nothingNeedsToBeSet() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void whatIsWholeIsTaken() {
        assertThatCode(() -> check(Map.of(
                        URL,
                        "jdbc:postgresql://db/news",
                        "quarkus.datasource.username",
                        "news",
                        "quarkus.datasource.password",
                        "secret",
                        "quarkus.datasource.delivery.jdbc.url",
                        "jdbc:postgresql://standby/news",
                        "quarkus.http.proxy.proxy-address-forwarding",
                        "true",
                        "quarkus.http.proxy.trusted-proxies",
                        "10.0.0.1",
                        "pullquote.access.jwt.issuer",
                        "https://id.example.org",
                        "pullquote.access.jwt.public-key-location",
                        "https://id.example.org/keys",
                        "pullquote.access.jwt.roles.editor",
                        "write,publish",
                        "pullquote.bootstrap-key",
                        "pq_compose0_0123456789abcdefghijklmnopq")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.http", "quarkus.management"})
    void aPortThatIsTakenIsToldWithTheSettingThatChangesIt(String server) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new HashMap<>(Map.of(
                    "quarkus.http.host", "127.0.0.1",
                    "quarkus.http.port", "0",
                    "quarkus.management.enabled", "true",
                    "quarkus.management.host", "127.0.0.1",
                    "quarkus.management.port", "0"));
            assertThatCode(() -> StartChecks.checkPorts(config(settings))).doesNotThrowAnyException();

            settings.put(server + ".port", String.valueOf(taken.getLocalPort()));
            assertThatThrownBy(() -> StartChecks.checkPorts(config(settings)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining(server.toUpperCase(Locale.ROOT).replace('.', '_') + "_PORT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db/news, QUARKUS_DATASOURCE_USERNAME",
        "quarkus.datasource.delivery.jdbc.url, jdbc:postgresql://standby/news, QUARKUS_DATASOURCE_JDBC_URL",
        "quarkus.datasource.password, secret, QUARKUS_DATASOURCE_JDBC_URL",
        "quarkus.http.proxy.proxy-address-forwarding, true, QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
        "quarkus.http.proxy.allow-x-forwarded, true, QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
        "pullquote.bootstrap-key, changeme, PULLQUOTE_BOOTSTRAP_KEY",
        "pullquote.bootstrap-key, pq_short000_tooshort, PULLQUOTE_BOOTSTRAP_KEY",
        "pullquote.access.jwt.issuer, https://id.example.org, PULLQUOTE_ACCESS_JWT_PUBLIC_KEY_LOCATION",
        "pullquote.access.jwt.public-key-location, keys.json, PULLQUOTE_ACCESS_JWT_ISSUER",
        "pullquote.storage.s3.endpoint, http://127.0.0.1:9000, PULLQUOTE_STORAGE_S3_BUCKET",
        "pullquote.storage.s3.bucket, news, PULLQUOTE_STORAGE_S3_REGION",
        "pullquote.storage.s3.secret-key, secret, PULLQUOTE_STORAGE_S3_BUCKET",
        "pullquote.access.jwt.algorithms, HS256, PULLQUOTE_ACCESS_JWT_ALGORITHMS",
        "pullquote.preview.lifetime, 31d, PULLQUOTE_PREVIEW_MAX_LIFETIME",
        "pullquote.preview.max-lifetime, 1h, PULLQUOTE_PREVIEW_LIFETIME",
        "quarkus.http.port, abc, QUARKUS_HTTP_PORT is \"abc\"",
        "quarkus.management.port, 99999, QUARKUS_MANAGEMENT_PORT is \"99999\""
    })
    void whatIsSetByHalfIsRefusedWithWhatToSet(String property, String value, String toSet) {
        assertThatThrownBy(() -> check(Map.of(property, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(toSet);
    }

    @Test
    void tokensWithoutARoleAreRefused() {
        assertThatThrownBy(() -> check(Map.of(
                        "pullquote.access.jwt.issuer", "https://id.example.org",
                        "pullquote.access.jwt.public-key-location", "https://id.example.org/keys")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("pullquote.access.jwt.roles.<role>");
    }

    @Test
    void halfAnAccessKeyIsRefused() {
        assertThatThrownBy(() -> check(Map.of(
                        "pullquote.storage.s3.bucket", "news",
                        "pullquote.storage.s3.region", "eu-north-1",
                        "pullquote.storage.s3.access-key", "key")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PULLQUOTE_STORAGE_S3_SECRET_KEY");
    }

    /** As in application.properties, where the reader's settings refer to the owner's. */
    private static void check(Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
                "quarkus.datasource.delivery.jdbc.url", "${quarkus.datasource.jdbc.url}",
                "quarkus.datasource.delivery.username", "${quarkus.datasource.username}"));
        all.putAll(settings);
        StartChecks.check(config(all));
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
