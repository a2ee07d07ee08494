package org.pullquote.desk.source;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.SourceKind;
import org.pullquote.platform.paging.Paging;

/** Which sources the desk lists. */
public record SourceParameters(
        @Parameter(description = "Only sources of this kind.", example = "person") @RestQuery @Nullable
        SourceKind kind,

        @Parameter(
                description = "Only sources whose name or an alias has this in it; of anonymous ones, the description.",
                example = "thorsen")
        @RestQuery
        @Nullable
        String name,

        @BeanParam Paging paging) {}
