package org.pullquote.platform.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as a file that holds nothing else. */
final class Encoding {
    private Encoding() {}

    /** @param quality of a JPEG, from 0 to 1 */
    static byte[] of(BufferedImage image, ImageType type, float quality) {
        var writer = ImageIO.getImageWritersByFormatName(type == ImageType.PNG ? "png" : "jpeg")
                .next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            if (type == ImageType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
