package org.pullquote.delivery.link;

import jakarta.ws.rs.BeanParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jdbi.v3.core.Handle;
import org.pullquote.delivery.Dimension;
import org.pullquote.delivery.Filter;
import org.pullquote.delivery.Names;
import org.pullquote.delivery.Values;
import org.pullquote.edition.LinkRel;
import org.pullquote.platform.paging.Paging;
import org.pullquote.platform.url.Host;

/** The parameters of the list of links. */
public record LinkQuery(
        @Parameter(description = "Slugs or ids of the articles it stands in; any of them.", explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<String> article,

        @Parameter(description = "How the page relates to the article; any of them.", explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<LinkRel> rel,

        @Parameter(
                description = "The host of the page, in its own letters or as xn--…; any of them.",
                example = "[\"example.org\"]",
                explode = Explode.FALSE)
        @RestQuery
        @Separator(",")
        List<String> host,

        @BeanParam Paging paging) {

    Filter filter(Names names, Handle handle) {
        var dimensions = new ArrayList<Dimension>();
        if (!article.isEmpty()) {
            dimensions.add(Dimension.of(Links.TABLE, "article", names.values(handle, "article", article))
                    .where(Links.TABLE.condition()));
        }
        if (!host.isEmpty()) {
            var hosts = host.stream().map(Host::normal).toList();
            dimensions.add(
                    Dimension.of(Links.TABLE, "host", Values.texts(hosts)).where(Links.TABLE.condition()));
        }
        if (!rel.isEmpty()) {
            dimensions.add(Dimension.of(Links.TABLE, "rel", Values.texts(Names.of(rel)))
                    .where(Links.TABLE.condition()));
        }
        return new Filter(dimensions);
    }
}
