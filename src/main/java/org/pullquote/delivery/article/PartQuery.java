package org.pullquote.delivery.article;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.paging.Paging;

/** The parameters of one part of an article. */
public record PartQuery(
        @Parameter(
                description =
                        "The locale of the slug (BCP 47); without it, the default locale wins, and then any other.",
                example = "en")
        @RestQuery
        @Nullable
        String locale,

        @BeanParam Paging paging) {}
