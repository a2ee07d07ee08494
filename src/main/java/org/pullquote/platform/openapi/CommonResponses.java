package org.pullquote.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.pullquote.platform.problem.Problems;

/**
 * Gives every operation the errors that follow from its form, so that no operation has to repeat them: a parameter can be
 * bad, a path name nothing, a write not fit what is there, a body be of the wrong type. Each is one shared component with an example.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 30)
public class CommonResponses implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 428, 429, 500, 503);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
        STATUSES.forEach(status -> api.getComponents().addResponse(name(status), response(status)));
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().forEach(this::describe);
        }
    }

    private void describe(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            ownProblems(operation.getResponses());
            for (var status : statuses(path, method, operation)) {
                add(operation.getResponses(), status);
            }
        });
    }

    /** What an operation says of its own errors is in words; their form is the one that all have. */
    private static void ownProblems(APIResponses responses) {
        responses.getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .map(response -> response.getContent().getMediaType("application/problem+json"))
                .filter(Objects::nonNull)
                .forEach(media -> media.setSchema(OASFactory.createSchema().ref(PROBLEM)));
    }

    /** An answer that the operation describes with its own content stays; the framework's bare 401 and 403 do not. */
    private static void add(APIResponses responses, int status) {
        var own = responses.getAPIResponse(String.valueOf(status));
        if (own == null || (own.getContent() == null && own.getRef() == null)) {
            responses.addAPIResponse(
                    String.valueOf(status), OASFactory.createAPIResponse().ref(name(status)));
        }
    }

    private static SortedSet<Integer> statuses(String path, PathItem.HttpMethod method, Operation operation) {
        var statuses = new TreeSet<>(List.of(400, 401, 403, 406, 429, 500, 503));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (method != PathItem.HttpMethod.GET) {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (headers(operation).contains("If-Match")) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }

    private static List<String> headers(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.HEADER)
                .map(Parameter::getName)
                .toList();
    }

    private static APIResponse response(int status) {
        var usual = Problems.of(status);
        var example = new LinkedHashMap<String, Object>();
        example.put("type", String.valueOf(usual.getType()));
        example.put("title", usual.getTitle());
        example.put("status", status);
        example.put("detail", usual.getDetail());
        example.putAll(usual.getParameters());
        if (status == 400) {
            example.put(
                    "errors",
                    List.of(new TreeMap<>(Map.of(
                            "parameter",
                            "limit",
                            "code",
                            "bad-limit",
                            "detail",
                            "This must be a number from 1 to 100."))));
        }
        var media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(PROBLEM))
                .example(example);
        return OASFactory.createAPIResponse()
                .description(usual.getDetail())
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }

    private static Schema problem() {
        var violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("A JSON pointer (RFC 6901) into the body"))
                .addProperty("parameter", text("The query parameter or header"))
                .addProperty("code", text("Stable, in kebab-case"))
                .addProperty("detail", text("A sentence for people"))
                .required(List.of("code", "detail"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong, as problem details (RFC 9457).")
                .addProperty(
                        "type",
                        text("A name to compare, not an address to fetch; it ends in the code")
                                .format("uri"))
                .addProperty("title", text("What kind of thing went wrong"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What happened this time, in a sentence for people"))
                .addProperty("code", text("Stable, in kebab-case"))
                .addProperty(
                        "version",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The current version, with 412"))
                .addProperty("scope", text("The scope that the key or token lacks, with 403"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
