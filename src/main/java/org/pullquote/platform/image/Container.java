package org.pullquote.platform.image;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a file says around its pixels, read without decoding them. */
record Container(byte[] bytes, ImageType type) {
    /** Each scan of a progressive JPEG is a pass over the whole picture; encoders make about ten. */
    private static final int MOST_SCANS = 100;

    private static final int LARGEST_PROFILE = 4 << 20;
    private static final int PNG_HEAD = 8;
    private static final int PNG_CHUNK = 12; // length, type and checksum

    boolean isAnimated() {
        return switch (type) {
            case JPEG -> false;
            case PNG -> chunk("acTL").isPresent();
            // The second bit of the flags of the extended header (RFC 9649, section 2.7).
            case WEBP -> ImageType.at(bytes, 12, "VP8X") && bytes.length > 20 && (bytes[20] & 0x02) != 0;
        };
    }

    /** Whether it is a JPEG that was cut off, which readers fill with grey, or one with more scans than anybody makes. */
    boolean isDamaged() {
        if (type != ImageType.JPEG) {
            return false;
        }
        int scans = 0;
        boolean ended = false;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xda) {
                scans++;
                ended = false;
            } else if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xd9) {
                ended = true;
            }
        }
        return !ended || scans > MOST_SCANS;
    }

    /** How the picture is to be turned, 1 to 8 (Exif 2.32, section 4.6.4); 1, as it stands, where nothing is said. */
    int orientation() {
        try {
            var exif = exif().getFirstDirectoryOfType(ExifIFD0Directory.class);
            int told = exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? 1
                    : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return told < 1 || told > 8 ? 1 : told;
        } catch (JpegProcessingException | IOException | MetadataException | RuntimeException unreadable) {
            return 1; // Damaged metadata is dropped like any other.
        }
    }

    /** Nothing but Exif is read: other metadata may be compressed without bound. */
    private Metadata exif() throws JpegProcessingException, IOException {
        return switch (type) {
            case JPEG -> JpegMetadataReader.readMetadata(new ByteArrayInputStream(bytes), List.of(new ExifReader()));
            case PNG -> chunk("eXIf").map(Container::exif).orElseGet(Metadata::new);
            case WEBP -> webpExif().map(Container::exif).orElseGet(Metadata::new);
        };
    }

    private static Metadata exif(ByteBuffer chunk) {
        var metadata = new Metadata();
        var content = new byte[chunk.remaining()];
        chunk.get(content);
        int start = ImageType.at(content, 0, "Exif\0\0") ? 6 : 0; // some write it as a JPEG has it
        new ExifReader().extract(new ByteArrayReader(content, start), metadata);
        return metadata;
    }

    /** The chunk that a WebP keeps after the picture (RFC 9649, section 2.7.1.5). */
    private Optional<ByteBuffer> webpExif() {
        var riff = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long at = 12;
        while (at + 8 <= bytes.length) {
            long length = Integer.toUnsignedLong(riff.getInt((int) at + 4));
            if (ImageType.at(bytes, (int) at, "EXIF") && at + 8 + length <= bytes.length) {
                return Optional.of(ByteBuffer.wrap(bytes, (int) at + 8, (int) length));
            }
            at += 8 + length + length % 2;
        }
        return Optional.empty();
    }

    /** The colour profile of a PNG, which the JDK's reader passes over; the other readers apply theirs. */
    Optional<ICC_Profile> pngProfile() {
        return type == ImageType.PNG ? chunk("iCCP").flatMap(Container::profile) : Optional.empty();
    }

    /** A name that ends with a zero byte, a zero byte, and the profile, deflated (PNG, section 11.3.2.3). */
    private static Optional<ICC_Profile> profile(ByteBuffer chunk) {
        while (chunk.hasRemaining() && chunk.get() != 0) {
            // The name of the profile, which says nothing that counts.
        }
        if (!chunk.hasRemaining() || chunk.get() != 0) {
            return Optional.empty();
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(chunk);
            var profile = new ByteArrayOutputStream();
            var part = new byte[8_192];
            while (!inflater.finished() && profile.size() < LARGEST_PROFILE) {
                int read = inflater.inflate(part);
                if (read == 0) {
                    return Optional.empty();
                }
                profile.write(part, 0, read);
            }
            return Optional.of(ICC_Profile.getInstance(profile.toByteArray()));
        } catch (DataFormatException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What is in the first chunk of a PNG with this name, if it stands before the picture. */
    private Optional<ByteBuffer> chunk(String name) {
        long at = PNG_HEAD;
        while (at + PNG_CHUNK <= bytes.length && !ImageType.at(bytes, (int) at + 4, "IDAT")) {
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt((int) at));
            if (at + PNG_CHUNK + length > bytes.length) {
                return Optional.empty();
            }
            if (ImageType.at(bytes, (int) at + 4, name)) {
                return Optional.of(ByteBuffer.wrap(bytes, (int) at + 8, (int) length));
            }
            at += PNG_CHUNK + length;
        }
        return Optional.empty();
    }
}
