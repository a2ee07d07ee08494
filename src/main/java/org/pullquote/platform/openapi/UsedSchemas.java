package org.pullquote.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Leaves out the schemas that nothing refers to: the libraries bring some of their own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class UsedSchemas implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        var used = new TreeMap<>(api.getComponents().getSchemas());
        used.keySet().retainAll(References.of(api));
        api.getComponents().setSchemas(used);
    }
}
