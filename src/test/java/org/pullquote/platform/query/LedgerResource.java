package org.pullquote.platform.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pullquote.edition.QuoteKind;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.json.MergePatch;
import org.pullquote.platform.json.StrictJson;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;

/** A list of the numbers from 1 to 50, on which the parts of the platform are tried over HTTP. */
@Path("/test/ledger")
@PermitAll
public class LedgerResource {
    private final StrictJson json;

    LedgerResource(StrictJson json) {
        this.json = json;
    }

    public enum Sort {
        @JsonProperty("number")
        ASCENDING,
        @JsonProperty("-number")
        DESCENDING
    }

    public record LedgerQuery(
            @RestQuery @Nullable Integer above,
            @RestQuery @Separator(",") List<QuoteKind> kind,
            @RestQuery List<String> tag,
            @RestQuery @Nullable Moment from,
            @RestQuery @DefaultValue("number") Sort sort,
            @BeanParam Paging paging) {}

    public record Entry(String name, @Nullable Integer amount, List<String> tags) {}

    @GET
    @Operation(hidden = true)
    public RestResponse<Page<Integer>> list(@BeanParam LedgerQuery query, UriInfo uri) {
        var paging = query.paging();
        var descending = (query.sort() == Sort.DESCENDING) != paging.backward();
        var key = paging.key().isEmpty() ? null : Integer.valueOf(paging.key().getFirst());
        var rows = IntStream.rangeClosed(1, 50)
                .map(i -> descending ? 51 - i : i)
                .filter(i -> query.above() == null || i > query.above())
                .filter(i -> key == null || (descending ? i < key : i > key))
                .limit(paging.rows())
                .boxed()
                .toList();
        var page = paging.page(query, rows, row -> List.of(row.toString()));
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.LINK, page.links(uri.getPath()))
                .build();
    }

    @GET
    @Operation(hidden = true)
    @Path("failure")
    public String fail() {
        throw new IllegalStateException("select secret from desk.article");
    }

    @GET
    @Operation(hidden = true)
    @Path("deadlock")
    public String deadlock() {
        throw new IllegalStateException(
                "update desk.article", new SQLException("ERROR: deadlock detected\n  Where: a tuple", "40P01"));
    }

    @POST
    @Operation(hidden = true)
    public Entry add(Entry entry) {
        return entry;
    }

    @PATCH
    @Operation(hidden = true)
    @Path("entry")
    @Consumes(MergePatch.MEDIA_TYPE)
    public Entry change(@RestHeader(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch version, MergePatch patch) {
        version.require(3);
        var before = json.tree(new Entry("rent", 7, List.of("home")));
        return json.read(patch.applyTo(before), Entry.class);
    }
}
