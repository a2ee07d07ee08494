package org.pullquote.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pullquote.platform.Bounds;

/** {@code docs/configuration.md} lists each setting of our own, and none that is not there. */
class ConfigurationTest {
    private static final Pattern LISTED = Pattern.compile("^\\| `(pullquote\\.[^`]+)`", Pattern.MULTILINE);

    private static final Pattern BOUNDED =
            Pattern.compile("^\\| `(pullquote\\.[^`]+)` \\|[^|]*\\| (`[^`]+` to `[^`]+`) \\|", Pattern.MULTILINE);

    @Test
    void everySettingIsDocumentedAndEveryDocumentedSettingExists() throws IOException {
        var listed = LISTED.matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(settings());
    }

    @Test
    void theBoundsThatAreDocumentedAreThoseThatHold() throws IOException {
        var listed = BOUNDED.matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, b) -> a, TreeMap::new));

        assertThat(listed).isEqualTo(bounds());
    }

    private static Map<String, String> bounds() {
        var bounds = new TreeMap<String, String>();
        mappings()
                .forEach(mapping -> mapping.forEach((name, property) -> {
                    var held = property.getMethod().getAnnotation(Bounds.class);
                    if (held != null && !name.endsWith("[*]")) {
                        bounds.put(name, "`%s` to `%s`".formatted(held.least(), held.most()));
                    }
                }));
        return bounds;
    }

    private static Set<String> settings() {
        return mappings()
                .flatMap(mapping -> mapping.keySet().stream())
                // An element of a list is no setting of its own.
                .filter(name -> !name.endsWith("[*]"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Map<String, Property>> mappings() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.pullquote").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .map(type -> ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(
                                type, type.getAnnotation(ConfigMapping.class).prefix())));
    }
}
