package org.pullquote.edition;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.content.Picture;
import org.pullquote.platform.image.FocalPoint;
import org.pullquote.platform.image.StoredImage;

/**
 * An image of the media library, as far as the public may know it. It names the source it came from by id; a document shows
 * the name that this has now.
 */
public record PublicImage(
        StoredImage file,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable UUID credit,
        @Nullable FocalPoint focalPoint) {
    public UUID id() {
        return file.id();
    }

    /** Of the widest rendition. */
    String url() {
        return url(file.widths().getLast());
    }

    MediaDocument document(@Nullable SourceRef source) {
        var widest = file.widths().getLast();
        return new MediaDocument(
                id(),
                url(widest),
                file.type().mediaType(),
                widest,
                file.height(widest),
                alt,
                caption,
                source,
                focalPoint,
                renditions());
    }

    Picture picture(@Nullable SourceRef source) {
        var widest = file.widths().getLast();
        var credited = source == null ? null : source.name() == null ? source.description() : source.name();
        return new Picture(url(widest), widest, file.height(widest), alt, caption, credited, focalPoint, renditions());
    }

    private List<Picture.Rendition> renditions() {
        return file.widths().stream()
                .map(width -> new Picture.Rendition(url(width), width, file.height(width)))
                .toList();
    }

    private String url(int width) {
        return Urls.image(id(), file.file(width));
    }
}
