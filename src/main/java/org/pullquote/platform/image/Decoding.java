package org.pullquote.platform.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jboss.logging.Logger;

/**
 * Reads the pixels of one image. The readers are Java all through: a damaged file can throw and cannot corrupt memory. They
 * are made here and not found by ImageIO, which looks into another class loader.
 */
final class Decoding implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Decoding.class);
    private static final JPEGImageReaderSpi JPEG = new JPEGImageReaderSpi();
    private static final WebPImageReaderSpi WEBP = new WebPImageReaderSpi();

    static {
        // It takes the JDK's reader as its delegate once it is registered beside it.
        IIORegistry.getDefaultInstance().registerServiceProvider(JPEG);
    }

    private final ImageReader reader;

    Decoding(byte[] bytes, ImageType type) {
        try {
            reader = switch (type) {
                case JPEG -> JPEG.createReaderInstance(null);
                case PNG -> ImageIO.getImageReadersByFormatName("png").next();
                case WEBP -> WEBP.createReaderInstance(null);
            };
        } catch (IOException impossible) {
            throw new IllegalStateException("Every reader can be made", impossible);
        }
        // Text and other extras are not looked at: they may be compressed without bound.
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
    }

    int width() {
        return read(() -> reader.getWidth(0));
    }

    int height() {
        return read(() -> reader.getHeight(0));
    }

    BufferedImage pixels() {
        return read(() -> reader.read(0));
    }

    @Override
    public void close() {
        reader.dispose();
    }

    private interface Reading<T> {
        T value() throws IOException;
    }

    /** A reader may throw anything at a damaged file. */
    private static <T> T read(Reading<T> reading) {
        try {
            return reading.value();
        } catch (IOException | RuntimeException damaged) {
            LOG.debug("An image cannot be read", damaged);
            throw ImageProblems.unreadable();
        }
    }
}
