package org.pullquote.delivery.article;

import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.form.ArticleForm;
import org.pullquote.platform.language.LanguageTag;

/** The parameters of one article: which one, where its slug has several locales, and what of it. */
public record ArticleView(
        @Parameter(
                description =
                        "The language (BCP 47) to have it in: that of the slug, or else of a translation, and of this one"
                                + " or a shorter tag (RFC 4647, section 3.4). Without it, the default locale wins where"
                                + " a slug has several.",
                example = "en")
        @RestQuery
        @Nullable
        LanguageTag locale,

        @BeanParam ArticleForm form) {}
