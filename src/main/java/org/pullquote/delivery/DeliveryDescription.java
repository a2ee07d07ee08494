package org.pullquote.delivery;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the API's description says of every operation of the delivery side: its pages, its headers, 301, 304 and 410. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 20)
public class DeliveryDescription implements OASFilter {
    private static final List<String> PAGED = List.of(
            "ArticleDocument", "QuoteDocument", "CountedSource", "SourceMention", "LinkDocument", "TaxonDocument");

    private static final List<String> OPTIONAL = List.of("body", "quotes", "sources", "links", "corrections");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        PAGED.forEach(item -> api.getComponents().addSchema(item.replace("Document", "") + "Page", page(item)));
        api.getComponents().addSchema("Body", body());
        var article = api.getComponents().getSchemas().get("ArticleDocument");
        if (article != null) {
            article.addProperty("body", bodyOrRendering());
            // A list has these only if it is asked for them.
            OPTIONAL.forEach(article::removeRequired);
        }
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/v1/") && !path.endsWith("/stream") && item.getGET() != null) {
                describe(path, item.getGET());
            }
        });
    }

    private static void describe(String path, Operation operation) {
        var responses = operation.getResponses();
        var found = responses.getAPIResponse("200");
        if (found != null && found.getDescription() == null) {
            found.setDescription("Found");
        }
        if (found != null) {
            headers(found);
        }
        responses.addAPIResponse(
                "304",
                headers(OASFactory.createAPIResponse()
                        .description("The answer that If-None-Match names is still right.")));
        if (path.contains("{") && !path.startsWith("/v1/media/")) {
            responses.addAPIResponse(
                    "301",
                    OASFactory.createAPIResponse()
                            .description("The slug is of the past; Location has the present one.")
                            .addHeader("Location", header("The same thing under its present slug.")));
        }
        if (path.startsWith("/v1/articles/{")) {
            responses.addAPIResponse("410", gone());
        }
    }

    private static APIResponse headers(APIResponse response) {
        return response.addHeader("ETag", header("A weak entity tag of the answer, for If-None-Match."))
                .addHeader("Last-Modified", header("When what is answered last changed."))
                .addHeader("Cache-Control", header("For how long it may be used, by whom."))
                .addHeader("Surrogate-Key", header("What it shows, for purging (Fastly)."))
                .addHeader("Cache-Tag", header("What it shows, for purging (Cloudflare)."));
    }

    private static APIResponse gone() {
        return OASFactory.createAPIResponse()
                .description("The article was public: its code says whether it was withdrawn, canceled or expired.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Schema page(String item) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One page of a list.")
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref(item)))
                .addProperty("next", text("The cursor of the page after this one; absent on the last."))
                .addProperty("prev", text("The cursor of the page before this one; absent on the first."))
                .addProperty(
                        "query",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("The filters, sort and limit that it answers, defaults included."))
                .addProperty(
                        "total",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("How many items all pages have, with `total=true`."))
                .required(List.of("items", "query"));
    }

    private static Schema body() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("The blocks of a body, in reading order.")
                .items(OASFactory.createSchema().ref("Block"));
    }

    private static Schema bodyOrRendering() {
        return OASFactory.createSchema()
                .description("Blocks, or with `body=html`, `markdown` or `text` that rendering of them.")
                .addAnyOf(OASFactory.createSchema().ref("Body"))
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
