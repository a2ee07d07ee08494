package org.pullquote.ingest.jobs;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Format;

/** How an upload is to be taken. */
public record ImportParameters(
        @Parameter(
                description = "The format; without it the Content-Type tells, and `auto` leaves it to the content.",
                example = "text")
        @RestQuery
        @Nullable
        Format format,

        @Parameter(
                description = "Whether to publish what is public in the source, drafts of earlier imports too.",
                example = "true")
        @RestQuery
        @DefaultValue("false")
        boolean publish) {}
