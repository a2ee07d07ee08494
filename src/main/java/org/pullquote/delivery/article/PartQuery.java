package org.pullquote.delivery.article;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.language.LanguageTag;
import org.pullquote.platform.paging.Paging;

/** The parameters of one part of an article. */
public record PartQuery(
        @Parameter(
                description =
                        "The language (BCP 47) to have it in: that of the slug, or else of a translation, and of this one"
                                + " or a shorter tag (RFC 4647, section 3.4). Without it, the default locale wins where"
                                + " a slug has several.",
                example = "en")
        @RestQuery
        @Nullable
        LanguageTag locale,

        @BeanParam Paging paging) {}
