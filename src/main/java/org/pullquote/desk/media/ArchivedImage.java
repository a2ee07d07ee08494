package org.pullquote.desk.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.UUID;
import org.pullquote.platform.image.ImageType;
import org.pullquote.platform.image.StoredImage;

/**
 * An image as an export has it. Its file goes beside the export, under its {@code key} in the storage.
 *
 * @param hash the first 16 hexadecimal digits of the SHA-256 of the file
 * @param bytes of the file
 * @param written with the id of the source that it is credited to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchivedImage(
        UUID id,
        long version,
        @Pattern(regexp = "[0-9a-f]{16}") String hash,
        ImageType type,
        @Positive int width,
        @Positive int height,
        @Positive long bytes,
        Instant uploadedAt,
        String uploadedBy,
        @Valid ImageInput written) {
    /** Its file. */
    public StoredImage file() {
        return new StoredImage(id, hash, type, width, height);
    }

    /** Whether it says the same, whatever the versions. */
    boolean isAs(ArchivedImage other) {
        return other.withVersion(version).equals(this);
    }

    private ArchivedImage withVersion(long other) {
        return new ArchivedImage(id, other, hash, type, width, height, bytes, uploadedAt, uploadedBy, written);
    }
}
