package org.pullquote.platform.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.pullquote.platform.storage.Storage;

class RenditionsTest {
    private final Memory storage = new Memory();
    private final Renditions renditions =
            new Renditions(storage, new Darkroom(DarkroomSettings.settings(1 << 20, 10_000_000)));

    @Test
    void thoseWhoAskAtOnceGetOneThatIsMadeOnce() throws Exception {
        var image = stored(1000, 600);

        try (var threads = Executors.newFixedThreadPool(16)) {
            var asked = IntStream.range(0, 64)
                    .mapToObj(_ -> threads.submit(() -> renditions.of(image, 640)))
                    .toList();
            for (var answer : asked) {
                assertThat(answer.get()).isEqualTo(asked.getFirst().get());
            }
        }

        assertThat(storage.writes).hasValue(1);
    }

    @Test
    void aRenditionHasTheWidthThatIsAskedForAndTheShapeOfTheImage() throws IOException {
        var image = stored(1000, 600);

        var small = ImageIO.read(new ByteArrayInputStream(renditions.of(image, 320)));

        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(192).isEqualTo(image.height(320));
    }

    @Test
    void anImageIsNeverMadeLarger() {
        assertThat(stored(1000, 600).widths()).containsExactly(320, 640, 960, 1000);
        assertThat(stored(640, 1).widths()).containsExactly(320, 640);
        assertThat(stored(200, 300).widths()).containsExactly(200);
        assertThat(new StoredImage(UUID.randomUUID(), "0", ImageType.JPEG, 6000, 4000).widths())
                .containsExactly(320, 640, 960, 1280, 1920, 2560);
        assertThat(stored(640, 1).height(320)).isEqualTo(1);
    }

    @Test
    void onlyTheNameOfItsOwnContentIsAnImages() {
        var image = stored(1000, 600);

        assertThat(image.width(image.file(640))).contains(640);
        assertThat(image.width("640-0000000000000000.jpg")).isEmpty();
        assertThat(image.width(image.file(640).replace("jpg", "png"))).isEmpty();
        assertThat(image.width("../" + image.file(640))).isEmpty();
    }

    private StoredImage stored(int width, int height) {
        var image = new StoredImage(UUID.randomUUID(), "0123456789abcdef", ImageType.JPEG, width, height);
        storage.files.put(image.key(), Photos.jpeg(Photos.halves(width, height)));
        return image;
    }

    /** A storage that counts. */
    private static final class Memory implements Storage {
        private final ConcurrentHashMap<String, byte[]> files = new ConcurrentHashMap<>();
        private final AtomicInteger writes = new AtomicInteger();

        @Override
        public void write(String key, byte[] content) {
            writes.incrementAndGet();
            files.put(key, content);
        }

        @Override
        public Optional<byte[]> read(String key) {
            return Optional.ofNullable(files.get(key));
        }

        @Override
        public void deleteAll(String folder) {
            files.keySet().removeIf(key -> key.startsWith(folder + "/"));
        }
    }
}
