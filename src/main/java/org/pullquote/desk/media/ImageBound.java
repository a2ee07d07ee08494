package org.pullquote.desk.media;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import org.pullquote.platform.http.BodyBound;
import org.pullquote.platform.image.Darkroom;

/** How large an image may be. */
@Singleton
class ImageBound implements BodyBound {
    private final Darkroom darkroom;

    ImageBound(Darkroom darkroom) {
        this.darkroom = darkroom;
    }

    @Override
    public String path() {
        return ImageResource.PATH;
    }

    @Override
    public long bytes() {
        return darkroom.mostBytes();
    }

    @Override
    public HttpProblem exceeded() {
        return darkroom.tooLarge();
    }
}
