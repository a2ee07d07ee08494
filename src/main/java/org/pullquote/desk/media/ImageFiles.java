package org.pullquote.desk.media;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.image.Darkroom;
import org.pullquote.platform.image.Renditions;
import org.pullquote.platform.image.StoredImage;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.storage.Storage;

/**
 * Images with their files, which no transaction reaches. A file is written before its image is filed, and deleted once it is
 * certain that there is no such image, be it that it was never filed: all that a crash can leave behind is a file that
 * nothing names.
 */
@ApplicationScoped
class ImageFiles {
    private final Images images;
    private final Darkroom darkroom;
    private final Renditions renditions;
    private final Storage storage;
    private final SecurityIdentity identity;

    ImageFiles(Images images, Darkroom darkroom, Renditions renditions, Storage storage, SecurityIdentity identity) {
        this.images = images;
        this.darkroom = darkroom;
        this.renditions = renditions;
        this.storage = storage;
        this.identity = identity;
    }

    /** @param declared the media type that it was sent as, if any */
    ImageView add(byte[] bytes, String declared, ImageInput input) {
        var developed = darkroom.develop(bytes, declared);
        var file = new StoredImage(
                Ids.next(),
                StoredImage.hash(developed.bytes()),
                developed.type(),
                developed.width(),
                developed.height());
        storage.write(file.key(), developed.bytes());
        return images.add(
                file, developed.bytes().length, identity.getPrincipal().getName(), input);
    }

    /** A picture of the library, as the public would see it. */
    record Shown(StoredImage file, byte[] bytes) {}

    /** @param width one of the image's; the widest where none is named */
    Shown show(UUID id, @Nullable Integer width) {
        var file = images.file(id);
        var chosen = width == null ? file.widths().getLast() : width;
        if (!file.widths().contains(chosen)) {
            throw Problems.badRequest("unknown-width", file.widthRule());
        }
        return new Shown(file, renditions.of(file, chosen));
    }

    void delete(UUID id, IfMatch match) {
        images.delete(id, match);
    }

    void notAdded(@Observes(during = TransactionPhase.AFTER_FAILURE) Images.Added added) {
        storage.deleteAll(StoredImage.folder(added.image()));
    }

    void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Images.Deleted deleted) {
        storage.deleteAll(StoredImage.folder(deleted.image()));
    }
}
