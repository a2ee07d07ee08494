package org.pullquote.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says of every {@code POST} of the management side that it takes an {@code Idempotency-Key}, and what that may answer. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 40)
public class IdempotencyParameter implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/manage/") && item.getPOST() != null) describe(item.getPOST());
        });
    }

    private static void describe(Operation post) {
        post.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "A string of your own choice in quotation marks, such as a UUID. The same request under the same"
                                + " key is carried out once, and is answered again for 24 hours.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example("\"8e03978e-40d5-43dd-bc93-6894a57f9324\""));
        answer(post, "409", "The first request with this Idempotency-Key is still being worked on");
        answer(post, "422", "The Idempotency-Key was used for another request");
    }

    private static void answer(Operation post, String status, String description) {
        if (post.getResponses().hasAPIResponse(status)) return;
        post.getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("Problem")))));
    }
}
