package org.pullquote.platform.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pullquote.platform.image.DarkroomSettings.settings;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the images that are taken in. */
class DarkroomTest {
    private static final byte[] LINEAR =
            ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

    private final Darkroom darkroom = new Darkroom(settings(1 << 20, 1_000_000));

    @Test
    void whatATelephoneTellsIsGoneAndThePictureStandsUpright() throws Exception {
        var sent = Photos.fromTelephone(40, 20, 6);
        var told = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
        var latitude = told.getFirstDirectoryOfType(GpsDirectory.class).getRationalArray(GpsDirectory.TAG_LATITUDE);
        assertThat(latitude[0].intValue()).isEqualTo(59);

        var kept = darkroom.develop(sent, "image/jpeg");

        var left = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept.bytes()));
        assertThat(left.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(left.containsDirectoryOfType(ExifIFD0Directory.class)).isFalse();
        assertThat(text(sent)).contains(Photos.SECRET);
        assertThat(text(kept.bytes())).doesNotContain(Photos.SECRET).doesNotContain("Exif");
        assertThat(kept)
                .extracting(Developed::type, Developed::width, Developed::height)
                .containsExactly(ImageType.JPEG, 20, 40);
        // Turned to the right, what was left is on top.
        assertColor(pixel(kept, 10, 5), Color.RED);
        assertColor(pixel(kept, 10, 35), Color.BLUE);
    }

    @Test
    void aPngAndAWebpTellTheirOrientationToo() {
        var exif = Arrays.copyOfRange(Photos.exif(6), 6, 166);
        var png = Photos.withChunk(Photos.png(Photos.halves(40, 20)), "eXIf", exif);
        assertThat(darkroom.develop(png, "").width()).isEqualTo(20);

        var webp = ByteBuffer.allocate(Photos.WEBP.length + 8 + exif.length)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .put(Photos.WEBP)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(exif.length)
                .put(exif);
        assertThat(new Container(webp.array(), ImageType.WEBP).orientation()).isEqualTo(6);
        assertThat(new Container(Photos.WEBP, ImageType.WEBP).orientation()).isEqualTo(1);
    }

    @Test
    void aProfileThatUnpacksWithoutEndIsLeftOut() throws IOException {
        var bomb = ByteBuffer.allocate(200_000)
                .put("bomb\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(Photos.deflated(new byte[64 << 20]));
        var png = Photos.withChunk(
                Photos.png(Photos.halves(20, 20)), "iCCP", Arrays.copyOf(bomb.array(), bomb.position()));

        assertColor(pixel(darkroom.develop(png, ""), 2, 2), Color.RED);
    }

    @Test
    void commentsTextsAndWhatFollowsTheImageAreGone() {
        var secret = Photos.SECRET.getBytes(StandardCharsets.US_ASCII);
        var jpeg = Photos.withSegment(Photos.jpeg(Photos.halves(20, 20)), 0xfe, secret);
        var trailed = ByteBuffer.allocate(jpeg.length + secret.length)
                .put(jpeg)
                .put(secret)
                .array();
        var png = Photos.withChunk(
                Photos.png(Photos.halves(20, 20)),
                "tEXt",
                ("Author\0" + Photos.SECRET).getBytes(StandardCharsets.US_ASCII));

        assertThat(text(darkroom.develop(trailed, "").bytes())).doesNotContain(Photos.SECRET);
        assertThat(text(darkroom.develop(png, "").bytes())).doesNotContain(Photos.SECRET);
    }

    /** Where the first pixel of the first row goes, and its last, in a picture of 3 by 2 (Exif 2.32, section 4.6.4). */
    @ParameterizedTest
    @CsvSource({"1,0,0,2,0", "2,2,0,0,0", "3,2,1,0,1", "4,0,1,2,1", "5,0,0,0,2", "6,1,0,1,2", "7,1,2,1,0", "8,0,2,0,0"})
    void everyOrientationIsTurnedUpright(int orientation, int firstX, int firstY, int lastX, int lastY) {
        var image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        image.setRGB(2, 0, 0x0000ff);

        var upright = Pixels.upright(image, orientation);

        assertThat(upright.getRGB(firstX, firstY) & 0xffffff).isEqualTo(0xff0000);
        assertThat(upright.getRGB(lastX, lastY) & 0xffffff).isEqualTo(0x0000ff);
    }

    @Test
    void coloursOfAnotherProfileBecomeSrgb() throws IOException {
        var dark = Photos.plain(
                BufferedImage.TYPE_INT_RGB, new Color(55, 55, 55)); // half of full light in sRGB, if linear
        var chunk = ByteBuffer.allocate(100_000)
                .put("linear\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(Photos.deflated(LINEAR));
        var png = Photos.withChunk(Photos.png(dark), "iCCP", Arrays.copyOf(chunk.array(), chunk.position()));
        var segment = ByteBuffer.allocate(LINEAR.length + 14)
                .put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .put(LINEAR);
        var jpeg = Photos.withSegment(Photos.jpeg(dark), 0xe2, segment.array());

        for (var sent : new byte[][] {png, jpeg}) {
            assertThat(pixel(darkroom.develop(sent, ""), 16, 16).getGreen()).isCloseTo(128, within(4));
        }
        assertThat(pixel(darkroom.develop(Photos.png(dark), ""), 16, 16).getGreen())
                .isEqualTo(55);
    }

    @Test
    void greyStaysAsGreyAsItWas() throws IOException {
        var gray = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                ComponentColorModel.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        var raster = gray.createCompatibleWritableRaster(8, 8);
        for (int i = 0; i < 64; i++) {
            raster.setPixel(i % 8, i / 8, new int[] {128, 255});
        }
        var kept = darkroom.develop(Photos.png(new BufferedImage(gray, raster, false, null)), "image/png");

        assertColor(pixel(kept, 4, 4), new Color(128, 128, 128));
    }

    @Test
    void aWebpBecomesAJpegOrWhereItIsTransparentAPng() {
        assertThat(darkroom.develop(Photos.WEBP, "image/webp").type()).isEqualTo(ImageType.JPEG);
        assertThat(darkroom.develop(Photos.WEBP_WITH_ALPHA, "image/webp").type())
                .isEqualTo(ImageType.PNG);
    }

    private static Color pixel(Developed image, int x, int y) throws IOException {
        return new Color(ImageIO.read(new ByteArrayInputStream(image.bytes())).getRGB(x, y));
    }

    private static void assertColor(Color actual, Color expected) {
        assertThat(actual.getRed()).isCloseTo(expected.getRed(), within(12));
        assertThat(actual.getGreen()).isCloseTo(expected.getGreen(), within(12));
        assertThat(actual.getBlue()).isCloseTo(expected.getBlue(), within(12));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
