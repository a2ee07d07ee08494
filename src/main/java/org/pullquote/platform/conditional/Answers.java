package org.pullquote.platform.conditional;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers of the management side, which tell the version that the next write has to name. */
public final class Answers {
    private Answers() {}

    /** 200 with the current version. */
    public static <T> RestResponse<T> current(T entity, long version) {
        return RestResponse.ResponseBuilder.ok(entity)
                .header("ETag", ETag.strongOf(version))
                .build();
    }

    /** 301: what is asked for is found under another path now. */
    public static <T> RestResponse<T> moved(String path) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.MOVED_PERMANENTLY)
                .location(URI.create(path))
                .build();
    }

    /** 201 with the version and where it is. */
    public static <T> RestResponse<T> created(String path, T entity, long version) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entity)
                .location(URI.create(path))
                .header("ETag", ETag.strongOf(version))
                .build();
    }
}
