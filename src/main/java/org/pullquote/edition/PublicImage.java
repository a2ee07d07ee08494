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
        return url(Urls.MEDIA, file.widths().getLast());
    }

    /** @param path below which its reader finds images */
    MediaDocument document(@Nullable SourceRef source, String path) {
        var widest = file.widths().getLast();
        return new MediaDocument(
                id(),
                url(path, widest),
                file.type().mediaType(),
                widest,
                file.height(widest),
                alt,
                caption,
                source,
                focalPoint,
                renditions(path));
    }

    /** @param path below which its reader finds images */
    Picture picture(@Nullable SourceRef source, String path) {
        var widest = file.widths().getLast();
        var credited = source == null ? null : source.name() == null ? source.description() : source.name();
        return new Picture(
                url(path, widest), widest, file.height(widest), alt, caption, credited, focalPoint, renditions(path));
    }

    private List<Picture.Rendition> renditions(String path) {
        return file.widths().stream()
                .map(width -> new Picture.Rendition(url(path, width), width, file.height(width)))
                .toList();
    }

    private String url(String path, int width) {
        return path + "/" + id() + "/" + file.file(width);
    }
}
