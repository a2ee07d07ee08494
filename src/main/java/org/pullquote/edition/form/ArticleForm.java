package org.pullquote.edition.form;

import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** The parameters that say what of one article is asked for. */
public record ArticleForm(
        @Parameter(description = "The form of the body; the renderings are strings.") @RestQuery @DefaultValue("blocks")
        BodyForm body,

        @Parameter(
                description = "Parts to include; by default all, or those that `fields` names.",
                example = "[\"quotes\",\"sources\"]",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<Part> include,

        @Parameter(description = Fields.DESCRIPTION, example = "title,quotes.text") @RestQuery @Nullable
        Fields fields) {

    /** What they ask for. */
    public Projection projection() {
        return Projection.of(include.isEmpty() && fields == null ? List.of(Part.values()) : include, body, fields);
    }
}
