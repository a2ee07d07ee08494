package org.pullquote.desk.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.archive.Signature;
import org.pullquote.edition.PublicImage;
import org.pullquote.platform.image.FocalPoint;
import org.pullquote.platform.image.ImageType;
import org.pullquote.platform.image.StoredImage;

/** An image of the library. Its pixels never change; another picture is another image. */
@Entity
@Table(schema = "desk", name = "media")
class Image {
    @Id
    private UUID id;

    @Version
    private long version;

    private String hash;

    @Enumerated(EnumType.STRING)
    private ImageType type;

    private long bytes;
    private int width;
    private int height;
    private @Nullable String alt;
    private @Nullable String caption;
    private @Nullable UUID credit;

    @Column(name = "focal_x")
    private @Nullable Double focalX;

    @Column(name = "focal_y")
    private @Nullable Double focalY;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    protected Image() {} // Hibernate

    Image(StoredImage file, long bytes, Instant uploadedAt, String uploadedBy) {
        this.id = file.id();
        this.hash = file.hash();
        this.type = file.type();
        this.bytes = bytes;
        this.width = file.width();
        this.height = file.height();
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
    }

    Image(ArchivedImage archived) {
        this(archived.file(), archived.bytes(), archived.uploadedAt(), archived.uploadedBy());
        this.version = archived.version();
    }

    final void describe(ImageInput input, @Nullable UUID source) {
        alt = input.alt();
        caption = input.caption();
        credit = source;
        focalX = input.focalPoint() == null ? null : input.focalPoint().x();
        focalY = input.focalPoint() == null ? null : input.focalPoint().y();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    String alt() {
        return alt;
    }

    @Nullable
    UUID credit() {
        return credit;
    }

    StoredImage file() {
        return new StoredImage(id, hash, type, width, height);
    }

    PublicImage published() {
        return new PublicImage(file(), alt, caption, credit, focalPoint());
    }

    ArchivedImage archived() {
        var source = credit == null ? null : credit.toString();
        return new ArchivedImage(
                id,
                version,
                hash,
                type,
                width,
                height,
                bytes,
                uploadedAt,
                Signature.of(uploadedBy),
                new ImageInput(alt, caption, source, focalPoint()));
    }

    /** @param source the slug of the source that it names */
    ImageView view(@Nullable String source) {
        return new ImageView(
                id,
                type,
                bytes,
                width,
                height,
                alt,
                caption,
                source,
                focalPoint(),
                file().widths(),
                uploadedAt,
                uploadedBy,
                version);
    }

    List<String> sortKey() {
        return List.of(id.toString());
    }

    private @Nullable FocalPoint focalPoint() {
        return focalX == null || focalY == null ? null : new FocalPoint(focalX, focalY);
    }
}
