package org.pullquote.platform.conditional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps the answers of the management side out of every cache (RFC 9111, section 5.2.2.5). */
class NoStore {
    @ServerResponseFilter
    void forbid(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/manage/")) {
            response.getHeaders().putSingle("Cache-Control", "no-store");
        }
    }
}
