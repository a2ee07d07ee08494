package org.pullquote.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Picture;
import org.pullquote.platform.image.FocalPoint;

/**
 * An image that an article shows.
 *
 * @param url of its widest rendition; every url of an image is immutable
 * @param type {@code image/jpeg} or {@code image/png}
 * @param width of the widest rendition, in pixels
 * @param height of the widest rendition, in pixels
 * @param credit the source it came from
 * @param renditions the smallest first, ready for {@code srcset}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediaDocument(
        UUID id,
        String url,
        String type,
        int width,
        int height,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable SourceRef credit,
        @Nullable FocalPoint focalPoint,
        List<Picture.Rendition> renditions) {}
