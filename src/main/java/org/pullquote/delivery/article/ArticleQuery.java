package org.pullquote.delivery.article;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pullquote.delivery.Dimension;
import org.pullquote.delivery.Filter;
import org.pullquote.delivery.Names;
import org.pullquote.delivery.Values;
import org.pullquote.edition.PurgeKeys;
import org.pullquote.edition.form.BodyForm;
import org.pullquote.edition.form.Fields;
import org.pullquote.edition.form.Part;
import org.pullquote.edition.form.Projection;
import org.pullquote.platform.language.LanguageTag;
import org.pullquote.platform.paging.Paging;
import org.pullquote.platform.query.AnyOf;
import org.pullquote.platform.query.Moment;

/** The parameters of the list of articles. */
public record ArticleQuery(
        @Parameter(
                description = "Slugs or ids of sections; any of them.",
                example = "[\"world\"]",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<String> section,

        @Parameter(
                description = "Slugs or ids of tags; any of those in one value. Repeated: all of the values.",
                example = "[\"ceasefire\"]")
        @RestQuery
        List<AnyOf> tag,

        @Parameter(description = "Slugs or ids of authors; any of them.", explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<String> author,

        @Parameter(
                description = "Slugs or ids of sources that the article names; any of them.",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<String> source,

        @Parameter(
                description = "Slugs or ids of sources that the article quotes; any of them.",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<String> speaker,

        @Parameter(description = "Language tags (BCP 47); any of them.", example = "[\"en\"]", explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<LanguageTag> locale,

        @Parameter(description = "Published at this time or after it: RFC 3339, or a date.", example = "2026-01-01")
        @RestQuery
        @Nullable
        Moment from,

        @Parameter(description = "Published before this time: RFC 3339, or a date.", example = "2026-02-01")
        @RestQuery
        @Nullable
        Moment to,

        @Parameter(description = "The order; what is equal in it is ordered by id.")
        @RestQuery
        @DefaultValue("-publishedAt")
        ArticleSort sort,

        @Parameter(description = "The form of the body; by default none, or blocks if `fields` names the body.")
        @RestQuery
        @Nullable
        BodyForm body,

        @Parameter(
                description = "Parts to include; by default none.",
                example = "[\"quotes\",\"sources\"]",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<Part> include,

        @Parameter(description = Fields.DESCRIPTION, example = "title,quotes.text") @RestQuery @Nullable
        Fields fields,

        @BeanParam Paging paging) {

    Filter filter(Names names, Handle handle) {
        var dimensions = new ArrayList<Dimension>();
        if (!speaker.isEmpty()) {
            var speakers = names.values(handle, "source", speaker);
            dimensions.add(Dimension.beside("edition.article_source", "article", "source", speakers)
                    .where("p.speaks"));
        }
        if (!source.isEmpty()) {
            var sources = names.values(handle, "source", source);
            dimensions.add(Dimension.beside("edition.article_source", "article", "source", sources));
        }
        if (!author.isEmpty()) {
            var authors = names.values(handle, "author", author);
            dimensions.add(Dimension.beside("edition.article_author", "article", "author", authors));
        }
        for (var alternatives : tag) {
            var tags = names.values(handle, "tag", alternatives.values());
            dimensions.add(Dimension.beside("edition.article_tag", "article", "tag", tags));
        }
        if (!section.isEmpty()) {
            dimensions.add(Dimension.of(Articles.TABLE, "section", names.values(handle, "section", section)));
        }
        if (!locale.isEmpty()) {
            var tags = LanguageTag.texts(locale);
            var places =
                    tags.stream().map(tag -> PurgeKeys.under("locale", tag)).toList();
            dimensions.add(
                    Dimension.of(Articles.TABLE, "locale", Values.texts(tags).under(places)));
        }
        return Filter.of(dimensions, from, to);
    }

    Projection projection() {
        return Projection.of(include, bodyForm(), fields);
    }

    private BodyForm bodyForm() {
        if (body != null) {
            return body;
        }
        return fields != null && fields.names().contains("body") ? BodyForm.BLOCKS : BodyForm.NONE;
    }
}
