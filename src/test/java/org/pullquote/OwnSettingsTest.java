package org.pullquote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pullquote.platform.Bounds;
import org.pullquote.platform.StartRefused;

class OwnSettingsTest {
    @Test
    void everyMappingIsLookedAt() {
        List<Class<?>> mapped = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.pullquote").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();

        assertThat(OwnSettings.MAPPED).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PULLQUOTE_DEFAULT_LOCALE | xx_YY_ | a language tag (BCP 47), such as en or pt-BR",
                "PULLQUOTE_DELIVERY_CACHE_MAX_AGE | tomorrow | a length of time from 0s to 365d",
                "PULLQUOTE_CHANGES_RETENTION | -1s | a length of time",
                "PULLQUOTE_CDN_TIMEOUT | 99999999999999999999 | a length of time",
                "PULLQUOTE_IMPORTS_MAX_SIZE | lots | a size from 1K to 4G",
                "PULLQUOTE_DELIVERY_PUBLIC | maybe | true or false",
                "PULLQUOTE_STORAGE_S3_PATH_STYLE | maybe | true or false",
                "PULLQUOTE_SAMPLE | '' | true or false",
                "PULLQUOTE_STREAM_BUFFER | many | a whole number",
                "PULLQUOTE_MEDIA_MAX_PIXELS | -1 | a whole number",
                "PULLQUOTE_CHANGES_POLL | 0 | a length of time from 10ms to 1h",
                "PULLQUOTE_CHANGES_POLL | 9ms | a length of time from 10ms to 1h",
                "PULLQUOTE_CHANGES_POLL | 3601s | a length of time from 10ms to 1h",
                "PULLQUOTE_HTTP_REQUEST_TIMEOUT | 0s | a length of time from 1s to 1h",
                "PULLQUOTE_STREAM_BUFFER | 0 | a whole number from 16 to 1000000",
                "PULLQUOTE_IMPORTS_MAX_SIZE | 0 | a size from 1K to 4G",
                "PULLQUOTE_IMPORTS_FETCH_PORTS | 80,65536 | a whole number from 1 to 65535",
                "PULLQUOTE_CDN_PURGE_URL | example.org/purge | an address that begins with https:// or http://",
                "PULLQUOTE_STORAGE_S3_ENDPOINT | not an address | an address",
                "PULLQUOTE_IMPORTS_FETCH_PORTS | 80,https | a whole number from 1 to 65535, or several with commas",
                "PULLQUOTE_IMPORTS_FETCH_PORTS_0_ | https | a whole number",
                "PULLQUOTE_IMPORTS_FETCH_ALLOWED_NETWORKS | 10.20.0.0 | a network, such as 10.20.0.0/16",
                "PULLQUOTE_ACCESS_JWT_CLOCK_SKEW | 30s | a whole number",
                "PULLQUOTE_ACCESS_JWT_ROLES_EDITOR | wirte,publish | read, write, publish, import or admin",
            })
    void whatCannotBeReadIsToldWithWhatItTakes(String variable, String value, String taken) {
        assertThatThrownBy(() -> check(environment(Map.of(variable, value))))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("%s is \"%s\", but takes ".formatted(variable, value))
                .hasMessageContaining(taken);
    }

    @Test
    void everyAmountHasBoundsThatItsDefaultIsWithin() {
        var amounts = OwnSettings.MAPPED.stream()
                .flatMap(OwnSettings::properties)
                .filter(known -> List.of(int.class, long.class, Duration.class, MemorySize.class)
                        .contains(known.getValue().getMethod().getReturnType()))
                .toList();

        assertThat(amounts).hasSizeGreaterThan(20).allSatisfy(known -> {
            var method = known.getValue().getMethod();
            assertThat(method.getAnnotation(Bounds.class)).as(known.getKey()).isNotNull();
            check(properties(Map.of(
                    known.getKey(), method.getAnnotation(WithDefault.class).value())));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "FALSE", "yes", "no", "on", "off", "1", "0"})
    void whetherItIsSoCanBeWrittenInManyWays(String value) {
        assertThatCode(() -> check(environment(Map.of("PULLQUOTE_DELIVERY_PUBLIC", value))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsWellWrittenIsTaken() {
        assertThatCode(() -> check(environment(Map.ofEntries(
                        Map.entry("PULLQUOTE_DATA_DIR", "/srv/pullquote"),
                        Map.entry("PULLQUOTE_BOOTSTRAP_KEY", ""),
                        Map.entry("PULLQUOTE_DELIVERY_CACHE_MEMORY", "0"),
                        Map.entry("PULLQUOTE_DELIVERY_CACHE_MAX_AGE", "90"),
                        Map.entry("PULLQUOTE_CHANGES_RETENTION", "P7D"),
                        Map.entry("PULLQUOTE_CDN_PURGE_URL", "http://purge_all:8080/keys"),
                        Map.entry("PULLQUOTE_STORAGE_S3_REGION", ""),
                        Map.entry("PULLQUOTE_IMPORTS_FETCH_PORTS", "80, 443,8080"),
                        Map.entry("PULLQUOTE_IMPORTS_FETCH_ALLOWED_HOSTS_0_", "archive.internal"),
                        Map.entry("PULLQUOTE_ACCESS_JWT_ROLES_SENIOR_EDITOR", "write,publish")))))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(properties(Map.of(
                        "pullquote.imports.fetch.allowed-networks[0]", "10.20.0.0/16",
                        "pullquote.access.jwt.roles.\"senior editor\"", "write"))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatRefersToNothingIsTold() {
        assertThatThrownBy(() -> check(environment(Map.of("PULLQUOTE_CDN_CREDENTIAL", "Bearer ${PURGE_TOKEN}"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("PULLQUOTE_CDN_CREDENTIAL refers");
    }

    @ParameterizedTest
    @CsvSource({
        "pullquote.sampel, pullquote.sample",
        "pullquote.delivery.cache.maxage, pullquote.delivery.cache.max-age",
        "pullquote.data_dir, pullquote.data-dir",
        "pullquote.delivery.cache.max.age, pullquote.delivery.cache.max-age",
        "pullquote.imports.fetch.allowed-host, pullquote.imports.fetch.allowed-hosts",
        "pullquote.access.jwt.role.editor, pullquote.access.jwt.roles.editor"
    })
    void aPropertyThatNobodyKnowsIsRefusedWithTheNearestOne(String written, String meant) {
        assertThatThrownBy(() -> check(properties(Map.of(written, "x"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(written + " is no setting")
                .hasMessageContaining(meant);
    }

    @Test
    void whereNoneIsNearNoneIsNamed() {
        assertThatThrownBy(() -> check(properties(Map.of("pullquote.frobnication", "x"))))
                .isInstanceOf(StartRefused.class)
                .hasMessage("pullquote.frobnication is no setting: docs/configuration.md lists them all.");
    }

    @Test
    void aVariableThatIsNearlyASettingIsTakenForASlip() {
        assertThatThrownBy(() -> check(environment(Map.of("PULLQUOTE_DELIVERY_CACHE_MAXAGE", "1s"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PULLQUOTE_DELIVERY_CACHE_MAXAGE is no setting")
                .hasMessageContaining("PULLQUOTE_DELIVERY_CACHE_MAX_AGE");
    }

    /** Kubernetes gives every container the addresses of the services beside it, in the services' names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PULLQUOTE_PORT",
                "PULLQUOTE_PORT_8080_TCP",
                "PULLQUOTE_PORT_8080_TCP_ADDR",
                "PULLQUOTE_SERVICE_HOST",
                "PULLQUOTE_SERVICE_PORT_HTTP",
                "PULLQUOTE_MEDIA_PORT",
                "PULLQUOTE_CDN_SERVICE_HOST",
                "PULLQUOTE_HOME"
            })
    void variablesOfOthersAreLeftAlone(String variable) {
        assertThatCode(() -> check(environment(Map.of(variable, "tcp://10.0.0.11:8080"))))
                .doesNotThrowAnyException();
    }

    private static void check(ConfigSource source) {
        OwnSettings.check(config(source));
    }

    private static ConfigSource environment(Map<String, String> variables) {
        return new EnvConfigSource(variables, EnvConfigSource.ORDINAL);
    }

    private static ConfigSource properties(Map<String, String> settings) {
        return new PropertiesConfigSource(settings, "application.properties", 250);
    }

    /** Over a file that names a setting, whose name with its hyphen the variable then has. */
    private static SmallRyeConfig config(ConfigSource source) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(source, new PropertiesConfigSource(Map.of("pullquote.data-dir", "./data"), "ours", 100))
                .build();
    }
}
