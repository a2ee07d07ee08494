package org.pullquote.desk.article;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.language.LanguageTag;
import org.pullquote.platform.paging.Paging;

/** Which working copies the desk lists, the latest change first. */
public record ArticleParameters(
        @Parameter(description = "Only articles with this status.", example = "draft") @RestQuery @Nullable
        Status status,

        @Parameter(description = "Only articles in this locale.", example = "en") @RestQuery @Nullable
        LanguageTag locale,

        @Parameter(
                description = "Only articles that name this section, tag, author or source (a slug or id), or have"
                        + " this quote or link (an id).",
                example = "harbour")
        @RestQuery
        @Nullable
        String naming,

        @BeanParam Paging paging) {}
