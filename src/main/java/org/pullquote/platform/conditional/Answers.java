package org.pullquote.platform.conditional;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers of the management side, which tell the version that the next write has to name. Where something is, they tell by
 * its path: an address in full would repeat whatever host the caller said it was asking.
 */
public final class Answers {
    private Answers() {}

    /** 200 with the current version. */
    public static <T> RestResponse<T> current(T entity, long version) {
        return RestResponse.ResponseBuilder.ok(entity)
                .header(HttpHeaders.ETAG, ETag.strongOf(version))
                .build();
    }

    /** 301: what is asked for is found under another path now. */
    public static <T> RestResponse<T> moved(String path) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    /** 201 with the version and where it is. */
    public static <T> RestResponse<T> created(String path, T entity, long version) {
        return at(path, RestResponse.Status.CREATED, entity)
                .header(HttpHeaders.ETAG, ETag.strongOf(version))
                .build();
    }

    /** 201 with where it is, of what has no version. */
    public static <T> RestResponse<T> created(String path, T entity) {
        return at(path, RestResponse.Status.CREATED, entity).build();
    }

    /** 202 with where it tells how far it is. */
    public static <T> RestResponse<T> accepted(String path, T entity) {
        return at(path, RestResponse.Status.ACCEPTED, entity).build();
    }

    private static <T> RestResponse.ResponseBuilder<T> at(String path, RestResponse.Status status, T entity) {
        return RestResponse.ResponseBuilder.create(status, entity).header(HttpHeaders.LOCATION, path);
    }
}
