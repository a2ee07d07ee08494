package org.pullquote.platform.image;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.pullquote.platform.problem.Problems;

/**
 * A clean picture in the storage, and the widths in which it is shown.
 *
 * @param hash the first 16 hexadecimal digits of the SHA-256 of what is kept
 * @param width pixels
 * @param height pixels
 */
public record StoredImage(UUID id, String hash, ImageType type, int width, int height) {
    /** Pixels. Any other width is refused, so that nobody can fill the storage by asking. */
    private static final List<Integer> LADDER = List.of(320, 640, 960, 1280, 1920, 2560);

    private static final Pattern KEPT = Pattern.compile("([0-9a-f]{16})\\.(jpg|png)");
    private static final int HASH_LENGTH = 16;
    private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,4})-([0-9a-f]{16})\\.(jpg|png)");

    /** Where all that is kept of an image begins. */
    public static String folder(UUID id) {
        return "images/" + id;
    }

    /** What is kept. */
    public String key() {
        return folder(id) + "/" + name();
    }

    /** Its name in the folder. */
    public String name() {
        return hash + "." + type.extension();
    }

    /** Whether a file of an image with these bytes has this name. */
    public static boolean isName(String name, byte[] bytes) {
        var kept = KEPT.matcher(name);
        return kept.matches() && kept.group(1).equals(hash(bytes));
    }

    /** See {@code hash}. */
    public static String hash(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes).substring(0, HASH_LENGTH);
    }

    String key(int width) {
        return folder(id) + "/" + file(width);
    }

    /** The name under which one width is shown. Other content has another name. */
    public String file(int width) {
        return width + "-" + hash + "." + type.extension();
    }

    /**
     * The width that a name of a file asks for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if the name is none that this image's files could have, 400 if the
     *     width is none of its own
     */
    public int shownWidth(String file) {
        int width = width(file).orElseThrow(Problems::notFound);
        if (!widths().contains(width)) {
            throw Problems.badRequest("unknown-width", widthRule());
        }
        return width;
    }

    Optional<Integer> width(String file) {
        var name = FILE.matcher(file);
        return name.matches() && name.group(2).equals(hash) && name.group(3).equals(type.extension())
                ? Optional.of(Integer.valueOf(name.group(1)))
                : Optional.empty();
    }

    /** The widths that are shown, the smallest first: those of the ladder that make it smaller, and its own if not wider. */
    public List<Integer> widths() {
        var smaller = LADDER.stream().mapToInt(Integer::intValue).filter(step -> step < width);
        var own = width <= LADDER.getLast() ? IntStream.of(width) : IntStream.empty();
        return IntStream.concat(smaller, own).boxed().toList();
    }

    /** What to ask for, in a sentence for people. */
    public String widthRule() {
        return "This image comes in these widths: %s."
                .formatted(widths().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** The height at a width, at least 1. */
    public int height(int width) {
        return Math.toIntExact(Math.max(1, Math.round((double) height * width / this.width)));
    }
}
