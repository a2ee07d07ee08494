package org.pullquote.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.image.FocalPoint;

/**
 * What the media library knows of a picture that a body shows. Like the marks of quotes it is derived when a document is
 * rendered, and accepted and dropped in what editors send. Its words are no part of the plain text of a body.
 *
 * @param url of the widest rendition
 * @param width of that, in pixels
 * @param height of that, in pixels
 * @param alt for who cannot see it
 * @param credit the name of the source it came from
 * @param renditions the smallest first
 */
@Schema(readOnly = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Picture(
        String url,
        int width,
        int height,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable FocalPoint focalPoint,
        List<Rendition> renditions) {
    public Picture {
        renditions = List.copyOf(renditions);
    }

    /** The picture at one width, in pixels. */
    public record Rendition(String url, int width, int height) {}

    /** The value of {@code srcset} (HTML, section 4.8.4.2.1). */
    String srcset() {
        return renditions.stream()
                .map(rendition -> rendition.url() + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
