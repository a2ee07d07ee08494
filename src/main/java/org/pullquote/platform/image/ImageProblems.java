package org.pullquote.platform.image;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import org.pullquote.platform.problem.Problems;

/** What can be wrong with an image. */
final class ImageProblems {
    private ImageProblems() {}

    static HttpProblem unsupported(String what) {
        var why = what.equals("an SVG") ? ", which can hold scripts" : "";
        return Problems.of(
                415,
                "unsupported-image",
                "This is %s%s. Taken are %s; the content decides, not the name."
                        .formatted(what, why, ImageType.ACCEPTED));
    }

    static HttpProblem mismatch(String declared, ImageType type) {
        return Problems.unprocessable(
                "image-mismatch",
                "This was sent as %s, and its content is %s. Send it as what it is."
                        .formatted(declared, type.mediaType()));
    }

    static HttpProblem tooManyPixels(int width, int height, long limit) {
        return Problems.unprocessable(
                "too-many-pixels",
                "The image has %d × %d pixels; at most %d are taken. Make it smaller first."
                        .formatted(width, height, limit));
    }

    static HttpProblem animated() {
        return Problems.unprocessable(
                "animated-image", "The image is animated, and only still ones are kept. Send one frame of it.");
    }

    static HttpProblem unreadable() {
        return Problems.unprocessable("unreadable-image", "The image is damaged: it cannot be read to its end.");
    }

    static HttpProblem busy() {
        return Problems.unavailable(Duration.ofSeconds(5));
    }
}
