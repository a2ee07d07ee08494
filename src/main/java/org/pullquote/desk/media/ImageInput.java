package org.pullquote.desk.media;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.image.FocalPoint;
import org.pullquote.platform.text.Visible;

/**
 * What an editor writes about an image.
 *
 * @param alt for who cannot see it; needed before an article that shows it is published
 * @param credit the source it came from, by slug or id
 */
public record ImageInput(
        @Schema(examples = "A dredger under an open bridge") @Size(max = 1000) @Nullable
        String alt,

        @Schema(examples = "The bridge on Monday") @Size(max = 2000) @Nullable
        String caption,

        @Schema(examples = "sound-press-agency") @Size(max = 120) @Nullable
        String credit,

        @Valid @Nullable FocalPoint focalPoint) {
    /** Nothing yet. */
    static final ImageInput NONE = new ImageInput(null, null, null, null);

    public ImageInput {
        alt = presence(alt);
        caption = presence(caption);
    }

    private static @Nullable String presence(@Nullable String text) {
        return text != null && Visible.in(text) ? text.strip() : null;
    }
}
