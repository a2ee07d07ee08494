package org.pullquote.platform.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pullquote.platform.image.DarkroomSettings.settings;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.awt.image.BufferedImage;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which images are refused, and why. */
class DarkroomRefusalsTest {
    private final Darkroom darkroom = new Darkroom(settings(1 << 20, 1_000_000));

    static Stream<Object[]> others() {
        return Stream.of(
                new Object[] {
                    "<?xml version='1.0'?>\n<!-- a --><svg xmlns='http://www.w3.org/2000/svg'/>",
                    "an SVG, which can hold scripts"
                },
                new Object[] {"  <SVG onload='alert(1)'/>", "an SVG, which can hold scripts"},
                new Object[] {"GIF89a\1\0\1\0", "a GIF"},
                new Object[] {"\0\0\0\u001cftypavif\0\0\0\0", "an AVIF image"},
                new Object[] {"\0\0\0\u001cftypheic\0\0\0\0", "a HEIF image"},
                new Object[] {"<html><script>alert(1)</script>", "something else"},
                new Object[] {"", "something else"});
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoJpegPngOrWebpIsRefusedWhateverItIsCalled(String content, String named) {
        refuses(content.getBytes(StandardCharsets.ISO_8859_1), "image/png", 415, named);
    }

    @Test
    void anImageThatIsDeclaredAsAnotherIsRefused() {
        var png = Photos.png(Photos.halves(4, 4));

        refuses(png, "image/jpeg", 422, "its content is image/png");
        assertThat(darkroom.develop(png, "application/octet-stream").type()).isEqualTo(ImageType.PNG);
        assertThat(darkroom.develop(png, "IMAGE/PNG; name=a").type()).isEqualTo(ImageType.PNG);
    }

    @Test
    void aBombIsRefusedByItsHeader() {
        refuses(Photos.bomb(60_000, 60_000), "image/png", 422, "60000 × 60000 pixels");
        refuses(new byte[(1 << 20) + 1], "image/png", 413, "larger than");
    }

    @Test
    void animatedImagesAreRefused() {
        refuses(Photos.ANIMATED_WEBP, "image/webp", 422, "animated");
        refuses(Photos.withChunk(Photos.png(Photos.halves(4, 4)), "acTL", new byte[8]), "image/png", 422, "animated");
    }

    @Test
    void damagedImagesAreRefused() {
        for (var whole : new byte[][] {Photos.jpeg(noise()), Photos.png(noise()), Photos.WEBP}) {
            var cut = Arrays.copyOf(whole, whole.length * 2 / 3);
            refuses(cut, "", 422, "damaged");
        }
        var scans = Photos.jpeg(Photos.halves(20, 20));
        var many = ByteBuffer.allocate(scans.length + 400).put(scans, 0, 2);
        for (int i = 0; i < 100; i++) {
            many.putShort((short) 0xffda).putShort((short) 2);
        }
        refuses(many.put(scans, 2, scans.length - 2).array(), "", 422, "damaged");
    }

    @Test
    void whoWaitsTooLongIsToldToComeAgain() throws InterruptedException {
        var crowded = new Darkroom(settings(1 << 26, 40_000_000, Duration.ZERO));
        var large = Photos.png(Photos.halves(4_000, 4_000));
        var started = new CountDownLatch(1);
        var refused = new BigInteger[] {BigInteger.ZERO};
        var others = Stream.generate(() -> Thread.ofPlatform().unstarted(() -> {
                    started.countDown();
                    try {
                        crowded.develop(large, "");
                    } catch (HttpProblem busy) {
                        synchronized (refused) {
                            assertThat(busy.getStatusCode()).isEqualTo(503);
                            refused[0] = refused[0].add(BigInteger.ONE);
                        }
                    }
                }))
                .limit(8)
                .toList();
        others.forEach(Thread::start);
        for (var other : others) {
            other.join();
        }
        assertThat(refused[0].intValue()).isBetween(1, 7);
    }

    private void refuses(byte[] bytes, String declared, int status, String why) {
        assertThatThrownBy(() -> darkroom.develop(bytes, declared))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(status);
                    assertThat(problem.getDetail()).contains(why);
                });
    }

    /** Hardly compressible, so that a part of the file is a part of the picture. */
    private static BufferedImage noise() {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var random = new java.util.Random(7);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, random.nextInt());
        }
        return image;
    }
}
