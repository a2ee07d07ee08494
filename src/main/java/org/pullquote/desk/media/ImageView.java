package org.pullquote.desk.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.image.FocalPoint;
import org.pullquote.platform.image.ImageType;

/**
 * An image as the desk shows it. What an editor may write in it has the shape in which it is written.
 *
 * @param type of what is kept, which is made from the pixels of what was sent
 * @param bytes of what is kept
 * @param width of what is kept, in pixels
 * @param height of what is kept, in pixels
 * @param widths in which it is shown, in pixels
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImageView(
        UUID id,
        ImageType type,
        long bytes,
        int width,
        int height,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable FocalPoint focalPoint,
        List<Integer> widths,
        Instant uploadedAt,
        String uploadedBy,
        long version) {
    /** What an editor would write to get it. */
    ImageInput written() {
        return new ImageInput(alt, caption, credit, focalPoint);
    }
}
