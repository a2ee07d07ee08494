package org.pullquote.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pullquote.desk.archive.Restored;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.image.Darkroom;
import org.pullquote.platform.image.StoredImage;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.storage.Storage;

/** Images on their way into an export and back, with their files beside it. */
@ApplicationScoped
@Transactional
public class ImageArchive {
    private final Images images;
    private final ImageRepository repository;
    private final Storage storage;
    private final Darkroom darkroom;

    ImageArchive(Images images, ImageRepository repository, Storage storage, Darkroom darkroom) {
        this.images = images;
        this.repository = repository;
        this.storage = storage;
        this.darkroom = darkroom;
    }

    /** Those after an id, by id, at most so many. */
    public List<ArchivedImage> after(UUID id, int most) {
        return repository.after(id, most).stream().map(Image::archived).toList();
    }

    /** What is in an image's file, if the storage has it. */
    public Optional<byte[]> read(StoredImage file) {
        return storage.read(file.key());
    }

    /** Keeps the file of an image that is to be brought back. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void keep(UUID id, String name, byte[] bytes) {
        storage.write(StoredImage.folder(id) + "/" + name, bytes);
    }

    /**
     * Brings one back, with its id. Its file is in the storage already.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if its file is not there, or another picture has its id
     */
    public Restored restore(ArchivedImage archived) {
        var present = repository.find(archived.id(), LockModeType.NONE);
        if (present.isEmpty()) {
            requireFile(archived);
            images.add(archived);
            return new Restored.Created();
        }
        var image = present.get();
        if (image.archived().isAs(archived)) {
            return new Restored.Unchanged();
        }
        if (!image.file().equals(archived.file())) {
            throw Problems.conflict("id-taken", "Its id is that of another picture here.");
        }
        if (archived.version() < image.version()) {
            return Restored.newer();
        }
        images.replace(image.id(), IfMatch.ANY, archived.written());
        return new Restored.Updated();
    }

    private void requireFile(ArchivedImage archived) {
        var file = archived.file();
        var bytes = storage.read(file.key())
                .orElseThrow(() -> Problems.conflict(
                        "no-file",
                        "The storage has no file %s. Bring the files along: pullquote import --images DIR."
                                .formatted(file.key())));
        if (bytes.length != archived.bytes() || !darkroom.isFileOf(file, bytes)) {
            throw Problems.conflict("no-file", "The file %s is not this image.".formatted(file.key()));
        }
    }
}
