package org.pullquote.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    private static final byte[] PICTURE = {1, 2, 3, 0, -1};

    /** What every storage does. */
    interface EveryStorage {
        Storage storage();

        @Test
        default void whatIsWrittenIsReadAgain() {
            storage().write("images/a/1.jpg", PICTURE);

            assertThat(storage().read("images/a/1.jpg")).hasValue(PICTURE);
            assertThat(storage().read("images/a/2.jpg")).isEmpty();
        }

        @Test
        default void aFolderIsDeletedAndItsNeighbourIsNot() {
            storage().write("images/b/1.jpg", PICTURE);
            storage().write("images/b/2.jpg", PICTURE);
            storage().write("images/bc/1.jpg", PICTURE);

            storage().deleteAll("images/b");
            storage().deleteAll("images/never-was");

            assertThat(storage().read("images/b/1.jpg")).isEmpty();
            assertThat(storage().read("images/b/2.jpg")).isEmpty();
            assertThat(storage().read("images/bc/1.jpg")).hasValue(PICTURE);
        }

        @Test
        default void whatIsTooLargeForOnePartIsReadAgainWhole() throws IOException {
            var bytes = new byte[2 * PartedFile.PART + 7];
            new Random(7).nextBytes(bytes);
            var file = new PartedFile(storage(), "imports/a/1");
            var writing = file.write();
            try (writing) {
                writing.write(bytes[0]);
                writing.write(bytes, 1, bytes.length - 1);
            }

            assertThat(writing.parts()).isEqualTo(3);
            assertThat(file.read(3)).hasBinaryContent(bytes);
            assertThat(file.read(0)).isEmpty();
            assertThatThrownBy(() -> file.read(4).readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @Nested
    class OnDisk implements EveryStorage {
        @TempDir
        private Path folder;

        @Override
        public Storage storage() {
            return new DiskStorage(folder.resolve("media"));
        }

        @Test
        void nothingIsLeftOfTheWriting() throws IOException {
            storage().write("images/a/1.jpg", PICTURE);

            try (var files = Files.list(folder.resolve("media/images/a"))) {
                assertThat(files).hasSize(1);
            }
        }

        @Test
        void noKeyLeadsOutOfTheFolder() {
            assertThatThrownBy(() -> storage().read("../secret")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> storage().deleteAll("images/../..")).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void aDiskThatCannotBeWrittenIsUnavailable() throws IOException {
            Files.writeString(folder.resolve("media"), "a file where the folder should be");

            unavailable(storage());
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class InS3 implements EveryStorage {
        private final Path folder;
        private final S3Server server;
        private final S3Storage storage;

        InS3(@TempDir Path folder) throws IOException, InterruptedException {
            this.folder = folder;
            server = S3Server.start(folder, "news");
            storage = connected("news", S3Server.SECRET_KEY);
        }

        @Override
        public Storage storage() {
            return storage;
        }

        @Test
        void keysBeginWithThePrefix() {
            storage.write("images/p/1.jpg", PICTURE);

            assertThat(folder.resolve("buckets/news/pullquote/images/p/1.jpg")).exists();
        }

        @Test
        void aBucketThatIsNotThereIsUnavailable() {
            try (var other = connected("other", S3Server.SECRET_KEY)) {
                unavailable(other);
            }
        }

        @Test
        void aWrongKeyIsUnavailable() {
            try (var stranger = connected("news", "wrong")) {
                unavailable(stranger);
            }
        }

        @AfterAll
        void stop() {
            storage.close();
            server.close();
        }

        private S3Storage connected(String bucket, String secretKey) {
            var settings = new SmallRyeConfigBuilder()
                    .withMapping(StorageSettings.class)
                    .withSources(new PropertiesConfigSource(
                            new HashMap<>(Map.of(
                                    "pullquote.storage.s3.endpoint",
                                    server.endpoint().toString(),
                                    "pullquote.storage.s3.access-key",
                                    S3Server.ACCESS_KEY,
                                    "pullquote.storage.s3.secret-key",
                                    secretKey)),
                            "test",
                            100))
                    .build()
                    .getConfigMapping(StorageSettings.class);
            return new S3Storage(bucket, settings.s3());
        }
    }

    private static void unavailable(Storage storage) {
        assertThatThrownBy(() -> storage.write("images/a/1.jpg", PICTURE))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(503));
    }
}
