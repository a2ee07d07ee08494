package org.pullquote.desk.preview;

import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import org.pullquote.platform.StartRefused;

/** Refuses lifetimes of previews that contradict one another, before anything is started. */
public final class PreviewChecks {
    private PreviewChecks() {}

    /** @throws StartRefused with what to set */
    public static void check(SmallRyeConfig config) {
        var usual = written(config, "pullquote.preview.lifetime", PreviewSettings.USUAL);
        var longest = written(config, "pullquote.preview.max-lifetime", PreviewSettings.LONGEST);
        var lengths = config.requireConverter(Duration.class);
        if (lengths.convert(usual).compareTo(lengths.convert(longest)) > 0) {
            throw new StartRefused(
                    "PULLQUOTE_PREVIEW_LIFETIME is \"%s\", but takes at most PULLQUOTE_PREVIEW_MAX_LIFETIME, which is \"%s\"."
                            .formatted(usual, longest));
        }
    }

    private static String written(SmallRyeConfig config, String name, String usual) {
        return config.getOptionalValue(name, String.class).orElse(usual);
    }
}
