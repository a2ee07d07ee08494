package org.pullquote.delivery.article;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.form.ArticleForm;

/** The parameters of one article: which one, where its slug has several locales, and what of it. */
public record ArticleView(
        @Parameter(
                description =
                        "The locale of the slug (BCP 47); without it, the default locale wins, and then any other.",
                example = "en")
        @RestQuery
        @Nullable
        String locale,

        @BeanParam ArticleForm form) {}
