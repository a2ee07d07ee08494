package org.pullquote.delivery.article;

import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** The parameters of one article: which one, where its slug has several locales, and what of it. */
public record ArticleView(
        @Parameter(
                description =
                        "The locale of the slug (BCP 47); without it, the default locale wins, and then any other.",
                example = "en")
        @RestQuery
        @Nullable
        String locale,

        @Parameter(description = "The form of the body; the renderings are strings.") @RestQuery @DefaultValue("blocks")
        BodyForm body,

        @Parameter(
                description = "Parts to include; by default all, or those that `fields` names.",
                example = "[\"quotes\",\"sources\"]",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<Part> include,

        @Parameter(
                description = "Only these members, by dotted name, and the id. Parts that it names are included.",
                example = "title,quotes.text")
        @RestQuery
        @Nullable
        Fields fields) {

    Projection projection() {
        return Projection.of(include.isEmpty() && fields == null ? List.of(Part.values()) : include, body, fields);
    }
}
