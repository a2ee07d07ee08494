package org.pullquote.platform.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Small images for tests, with what cameras and scoundrels put into them. */
public final class Photos {
    /** What no cleaned image may hold. */
    public static final String SECRET = "Camera of Mara Lind";

    /** One pixel each. */
    public static final byte[] WEBP = base64("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    static final byte[] WEBP_WITH_ALPHA =
            base64("UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDgg"
                    + "GAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA==");
    static final byte[] ANIMATED_WEBP =
            base64("UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAA"
                    + "AAAAAAAAAGQAAABWUDhMDQAAAC8AAAAQBxAREYiI/gcA");

    private Photos() {}

    /** The left half red, the right half blue. */
    public static BufferedImage halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static BufferedImage plain(int type, Color color) {
        var image = new BufferedImage(32, 32, type);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                image.setRGB(x, y, color.getRGB());
            }
        }
        return image;
    }

    public static byte[] jpeg(BufferedImage image) {
        return written(image, "jpg");
    }

    public static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    /** A JPEG as a telephone makes one: it tells its orientation, where it was taken, and with what. */
    public static byte[] fromTelephone(int width, int height, int orientation) {
        return withSegment(jpeg(halves(width, height)), 0xe1, exif(orientation));
    }

    /** With a segment after the start of a JPEG. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** With a chunk after the header of a PNG. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        int header = 8 + 25;
        var chunk = ByteBuffer.allocate(content.length + 4)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(chunk);
        return ByteBuffer.allocate(png.length + chunk.length + 8)
                .put(png, 0, header)
                .putInt(content.length)
                .put(chunk)
                .putInt((int) sum.getValue())
                .put(png, header, png.length - header)
                .array();
    }

    /** A PNG of a few bytes that says it has these dimensions. */
    public static byte[] bomb(int width, int height) {
        var png = png(halves(2, 2));
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Big-endian TIFF: orientation and maker in one directory, a latitude of 59° 20′ in another. */
    static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(160);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010f, 2, SECRET.length() + 1, 100);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, 50);
        tiff.putInt(0);
        tiff.position(50);
        tiff.putShort((short) 2);
        entry(tiff, 0x0001, 2, 2, 'N' << 24);
        entry(tiff, 0x0002, 5, 3, 130);
        tiff.putInt(0);
        tiff.position(100);
        tiff.put(SECRET.getBytes(StandardCharsets.US_ASCII));
        tiff.position(130);
        for (int number : new int[] {59, 1, 20, 1, 0, 1}) {
            tiff.putInt(number);
        }
        return ByteBuffer.allocate(166)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }
}
