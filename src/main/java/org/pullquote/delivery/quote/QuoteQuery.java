package org.pullquote.delivery.quote;

import jakarta.ws.rs.BeanParam;
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
import org.pullquote.edition.QuoteKind;
import org.pullquote.edition.QuoteStatus;
import org.pullquote.platform.language.LanguageTag;
import org.pullquote.platform.paging.Paging;
import org.pullquote.platform.query.Moment;

/** The parameters of the list of quotes. */
public record QuoteQuery(
        @Parameter(description = "Slugs or ids of the sources that said it; any of them.", explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<String> speaker,

        @Parameter(
                description = "Slugs or ids of sources that said it or that it came through; any of them.",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<String> source,

        @Parameter(description = "Slugs or ids of the articles it stands in; any of them.", explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<String> article,

        @Parameter(
                description = "How the words are rendered; any of them.",
                example = "[\"direct\",\"mixed\"]",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<QuoteKind> kind,

        @Parameter(description = "How far it is known to have been said; any of them.", explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<QuoteStatus> status,

        @Parameter(description = "Language tags (BCP 47); any of them.", example = "[\"en\"]", explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<LanguageTag> locale,

        @Parameter(description = "In articles published at this time or after it: RFC 3339, or a date.")
        @RestQuery
        @Nullable
        Moment from,

        @Parameter(description = "In articles published before this time: RFC 3339, or a date.") @RestQuery @Nullable
        Moment to,

        @BeanParam Paging paging) {

    Filter filter(Names names, Handle handle) {
        var dimensions = new ArrayList<Dimension>();
        if (!article.isEmpty()) {
            dimensions.add(Dimension.of(Quotes.TABLE, "article", names.values(handle, "article", article)));
        }
        if (!speaker.isEmpty()) {
            dimensions.add(Dimension.of(Quotes.TABLE, "speaker", names.values(handle, "source", speaker)));
        }
        if (!source.isEmpty()) {
            var sources = names.values(handle, "source", source);
            dimensions.add(Dimension.beside("edition.quote_source", "quote", "source", sources));
        }
        if (!status.isEmpty()) {
            dimensions.add(Dimension.of(Quotes.TABLE, "status", Values.texts(Names.of(status))));
        }
        if (!locale.isEmpty()) {
            var tags = LanguageTag.texts(locale);
            var places =
                    tags.stream().map(tag -> PurgeKeys.under("locale", tag)).toList();
            dimensions.add(
                    Dimension.of(Quotes.TABLE, "locale", Values.texts(tags).under(places)));
        }
        if (!kind.isEmpty()) {
            dimensions.add(Dimension.of(Quotes.TABLE, "kind", Values.texts(Names.of(kind))));
        }
        return Filter.of(dimensions, from, to);
    }
}
