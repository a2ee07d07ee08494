package org.pullquote.ingest.archive;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.pullquote.desk.media.ArchivedImage;
import org.pullquote.desk.media.ImageArchive;
import org.pullquote.platform.ids.Ids;
import org.pullquote.platform.image.StoredImage;

/** The files of images beside an export: each in a folder under the image's id, as in the storage. */
@ApplicationScoped
@Unremovable // The command line looks it up.
public class ImageFolder {
    private final ImageArchive images;

    ImageFolder(ImageArchive images) {
        this.images = images;
    }

    /**
     * Copies the file of an image into a folder, unless it is there.
     *
     * @return false if the storage does not have it
     */
    public boolean take(ArchivedImage image, Path folder) throws IOException {
        var file = folder.resolve(image.id().toString()).resolve(image.file().name());
        if (Files.exists(file) && Files.size(file) == image.bytes()) {
            return true;
        }
        var bytes = images.read(image.file());
        if (bytes.isPresent()) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes.get());
        }
        return bytes.isPresent();
    }

    /** Copies the files of a folder into the storage, and tells of each that is not what its name says. */
    public void bring(Path folder, Consumer<String> complaints) throws IOException {
        try (var files = Files.walk(folder, 2)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                var path = file.toAbsolutePath();
                var id = Ids.parse(path.getName(path.getNameCount() - 2).toString());
                if (id.isEmpty() || !bring(id.get(), file)) {
                    complaints.accept("%s: this is no file of an image, or it was changed.".formatted(file));
                }
            }
        }
    }

    private boolean bring(UUID id, Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var name = file.getFileName().toString();
        if (!StoredImage.isName(name, bytes)) {
            return false;
        }
        images.keep(id, name, bytes);
        return true;
    }
}
