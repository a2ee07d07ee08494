package org.pullquote;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pullquote.access.AccessSettings;
import org.pullquote.access.FirstKeySettings;
import org.pullquote.access.PublicDelivery;
import org.pullquote.delivery.DeliverySettings;
import org.pullquote.delivery.cdn.CdnSettings;
import org.pullquote.delivery.changes.StreamSettings;
import org.pullquote.desk.preview.PreviewSettings;
import org.pullquote.edition.ChangeSettings;
import org.pullquote.ingest.fetch.FetchSettings;
import org.pullquote.ingest.jobs.ImportSettings;
import org.pullquote.ingest.sample.SampleSettings;
import org.pullquote.platform.Settings;
import org.pullquote.platform.StartRefused;
import org.pullquote.platform.http.HttpSettings;
import org.pullquote.platform.image.ImageSettings;
import org.pullquote.platform.storage.StorageSettings;

/**
 * Refuses settings of our own that nobody knows, or that cannot be read as what they are to be. The framework would find
 * most of them too, but late and among much else. Only what somebody has set is looked at, as to map everything takes time
 * that the start does not have.
 */
final class OwnSettings {
    static final List<Class<?>> MAPPED = List.of(
            Settings.class,
            FirstKeySettings.class,
            SampleSettings.class,
            AccessSettings.class,
            PublicDelivery.class,
            DeliverySettings.class,
            CdnSettings.class,
            StreamSettings.class,
            ChangeSettings.class,
            PreviewSettings.class,
            ImportSettings.class,
            FetchSettings.class,
            HttpSettings.class,
            ImageSettings.class,
            StorageSettings.class);

    private static final String PREFIX = "pullquote.";

    /** Letters by which a variable of the environment, where others set theirs too, is taken for a slip. */
    private static final int SLIP = 2;

    private OwnSettings() {}

    /** @throws StartRefused with what to write instead */
    static void check(SmallRyeConfig config) {
        for (var name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                var value = config.getConfigValue(name);
                find(value)
                        .ifPresentOrElse(known -> WrittenValue.check(value, known, config), () -> refuseUnknown(value));
            }
        }
    }

    private static Optional<Property> find(ConfigValue value) {
        var name = asIn(value, value.getName()).replaceAll("\\[\\d+]", "[*]");
        return MAPPED.stream()
                .filter(type -> name.startsWith(prefix(type)))
                .flatMap(OwnSettings::properties)
                .filter(known -> isMeant(asIn(value, known.getKey()), name))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    private static boolean isMeant(String known, String name) {
        int keys = known.indexOf(".*");
        return known.equals(name) || (keys >= 0 && name.startsWith(known.substring(0, keys + 1)));
    }

    static Stream<Map.Entry<String, Property>> properties(Class<?> type) {
        return ConfigMappings.getProperties(ConfigClass.configClass(type, prefix(type))).entrySet().stream();
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigMapping.class).prefix();
    }

    /** In a variable a hyphen cannot be told from a dot. */
    private static String asIn(ConfigValue value, String known) {
        return isVariable(value) ? known.replace('-', '.') : known;
    }

    private static boolean isVariable(ConfigValue value) {
        return String.valueOf(value.getConfigSourceName()).startsWith(EnvConfigSource.NAME);
    }

    private static void refuseUnknown(ConfigValue value) {
        var name = asIn(value, value.getName());
        var key = name.substring(name.lastIndexOf('.') + 1);
        var nearest = MAPPED.stream()
                .flatMap(OwnSettings::properties)
                .map(known -> known.getKey().replace("[*]", "").replace("*", key))
                .min(Comparator.comparingInt(known -> distance(asIn(value, known), name)))
                .orElseThrow();
        int distance = distance(asIn(value, nearest), name);
        if (!isVariable(value)) {
            throw new StartRefused(
                    distance <= (name.length() - PREFIX.length()) / 3
                            ? "%s is no setting: %s is.".formatted(name, nearest)
                            : "%s is no setting: docs/configuration.md lists them all.".formatted(name));
        }
        if (distance <= SLIP) {
            throw new StartRefused(
                    "%s is no setting: %s is.".formatted(WrittenValue.variable(name), WrittenValue.variable(nearest)));
        }
    }

    /** How many letters are to be put in, taken out or changed. */
    private static int distance(String one, String other) {
        return new MyersDiffWithLinearSpace<Integer>()
                .computeDiff(one.chars().boxed().toList(), other.chars().boxed().toList(), null).stream()
                        .mapToInt(OwnSettings::letters)
                        .sum();
    }

    private static int letters(Change change) {
        return Math.max(change.endOriginal - change.startOriginal, change.endRevised - change.startRevised);
    }
}
