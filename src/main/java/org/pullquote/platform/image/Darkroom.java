package org.pullquote.platform.image;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pullquote.platform.problem.Problems;

/**
 * Where images are worked on. What comes out is made from the pixels alone: the position of the camera, previews, comments
 * and whatever else was hidden in the file are gone, colours are sRGB, and the picture stands upright.
 *
 * <p>Work is bounded: a job takes its share of the pixels that may be worked on at once, and there are no more jobs than
 * processors.
 */
@ApplicationScoped
public class Darkroom {
    /** What is kept of a JPEG, from which all that is shown is made. */
    private static final float KEPT_QUALITY = 0.92f;

    private static final float SHOWN_QUALITY = 0.82f;
    private static final int UNIT = 1_000; // pixels

    private final ImageSettings settings;
    private final int units;
    private final int fewest;
    private final Semaphore free;

    Darkroom(ImageSettings settings) {
        this.settings = settings;
        this.units = Math.max(1, settings.pixelsAtOnce() / UNIT);
        this.fewest = Math.max(1, units / Runtime.getRuntime().availableProcessors());
        this.free = new Semaphore(units, true);
    }

    /**
     * Makes a clean picture of what somebody sent.
     *
     * @param declared the media type that it was sent as; empty or {@code application/octet-stream} claims nothing
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 if it is too large, 415 if it is no type that is taken, 422
     *     if it is declared as another, has too many pixels, is animated or damaged, 503 if there is too much to do
     */
    public Developed develop(byte[] bytes, String declared) {
        requireFits(bytes.length);
        var type = ImageType.of(bytes).orElseThrow(() -> ImageProblems.unsupported(ImageType.nameOfOther(bytes)));
        requireHonest(declared, type);
        var container = new Container(bytes, type);
        if (container.isAnimated()) {
            throw ImageProblems.animated();
        }
        try (var decoding = new Decoding(bytes, type)) {
            int width = decoding.width();
            int height = decoding.height();
            requireFewPixels(width, height);
            if (container.isDamaged()) {
                throw ImageProblems.unreadable();
            }
            return inTurn((long) width * height, () -> cleaned(decoding, container));
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 413 */
    public void requireFits(long bytes) {
        if (bytes > mostBytes()) {
            throw tooLarge();
        }
    }

    /** How large an upload may be. */
    public long mostBytes() {
        return settings.maxSize().asLongValue();
    }

    /** 413. */
    public HttpProblem tooLarge() {
        return Problems.tooLarge(mostBytes(), "pullquote.media.max-size");
    }

    /**
     * Whether a file is what is kept of an image.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it is damaged
     */
    public boolean isFileOf(StoredImage image, byte[] bytes) {
        if (!StoredImage.isName(image.name(), bytes)
                || ImageType.of(bytes).filter(image.type()::equals).isEmpty()) {
            return false;
        }
        try (var decoding = new Decoding(bytes, image.type())) {
            return decoding.width() == image.width() && decoding.height() == image.height();
        }
    }

    /** A clean picture made smaller. */
    byte[] resized(byte[] bytes, StoredImage image, int width) {
        return inTurn((long) image.width() * image.height(), () -> {
            try (var decoding = new Decoding(bytes, image.type())) {
                var pixels = Pixels.toSrgb(decoding.pixels(), Optional.empty());
                return Encoding.of(Pixels.scaled(pixels, width, image.height(width)), image.type(), SHOWN_QUALITY);
            }
        });
    }

    private static void requireHonest(String declared, ImageType type) {
        var claimed = declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!claimed.isEmpty() && !claimed.equals("application/octet-stream") && !claimed.equals(type.mediaType())) {
            throw ImageProblems.mismatch(claimed, type);
        }
    }

    private void requireFewPixels(int width, int height) {
        if ((long) width * height > settings.maxPixels()) {
            throw ImageProblems.tooManyPixels(width, height, settings.maxPixels());
        }
    }

    private static Developed cleaned(Decoding decoding, Container container) {
        var image = Pixels.upright(Pixels.toSrgb(decoding.pixels(), container.pngProfile()), container.orientation());
        var type =
                container.type() == ImageType.PNG || image.getColorModel().hasAlpha() ? ImageType.PNG : ImageType.JPEG;
        return new Developed(Encoding.of(image, type, KEPT_QUALITY), type, image.getWidth(), image.getHeight());
    }

    private <T> T inTurn(long pixels, Supplier<T> work) {
        int share = (int) Math.min(units, Math.max(fewest, pixels / UNIT));
        try {
            if (!free.tryAcquire(share, settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw ImageProblems.busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ImageProblems.busy();
        }
        try {
            return work.get();
        } finally {
            free.release(share);
        }
    }
}
