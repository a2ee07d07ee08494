package org.pullquote.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Says of a body that has no type if there is none, which is why its operation takes any type, that it may be left out. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 26)
public class OptionalBodies implements OASFilter {
    private static final String JSON = "application/json";
    private static final String ANY = "*/*";

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        var content = body.getContent();
        if (content != null && content.hasMediaType(JSON) && content.hasMediaType(ANY)) {
            content.removeMediaType(ANY);
            body.setRequired(false);
        }
        return body;
    }
}
