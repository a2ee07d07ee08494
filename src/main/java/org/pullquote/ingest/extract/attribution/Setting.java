package org.pullquote.ingest.extract.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Span;

/**
 * The circumstances in which words were said, as printed around their cue.
 *
 * @param via the words for those through whom they came, nearest first
 * @param audience the words for whom they were told or what they were said on; it may be a medium, and so one of the chain
 * @param day when
 * @param place where
 */
public record Setting(
        List<Span> via,
        List<Span> audience,
        @Nullable Span day,
        @Nullable Span place) {
    /** Nothing is told. */
    public static final Setting NONE = new Setting(List.of(), List.of(), null, null);

    public Setting {
        via = List.copyOf(via);
        audience = List.copyOf(audience);
    }

    /** Without the day and the place that are part of what was said. */
    Setting outside(List<Span> passage) {
        return new Setting(via, audience, outside(day, passage), outside(place, passage));
    }

    private static @Nullable Span outside(@Nullable Span words, List<Span> passage) {
        return words == null || passage.stream().anyMatch(words::overlaps) ? null : words;
    }
}
