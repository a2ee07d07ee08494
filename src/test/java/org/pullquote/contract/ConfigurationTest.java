package org.pullquote.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} lists each setting of our own, and none that is not there. */
class ConfigurationTest {
    private static final Pattern LISTED = Pattern.compile("^\\| `(pullquote\\.[^`]+)`", Pattern.MULTILINE);

    @Test
    void everySettingIsDocumentedAndEveryDocumentedSettingExists() throws IOException {
        var listed = LISTED.matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(settings());
    }

    private static Set<String> settings() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.pullquote").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(
                                        type,
                                        type.getAnnotation(ConfigMapping.class).prefix()))
                                .keySet()
                                .stream()
                                // An element of a list is no setting of its own.
                                .filter(name -> !name.endsWith("[*]")))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
