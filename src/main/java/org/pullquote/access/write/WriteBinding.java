package org.pullquote.access.write;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Set;

/**
 * Marks every writing operation below {@code /manage/} as a {@link Write} while the application is built (CDI 4.1, build
 * compatible extensions), so that none can be written without a record.
 */
public class WriteBinding implements BuildCompatibleExtension {
    private static final Set<Class<? extends Annotation>> WRITING =
            Set.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    /** Called by the container for every class with an address. */
    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = Path.class)
    public void mark(ClassConfig resource) {
        var path = resource.info().annotation(Path.class);
        if (path == null || !path.value().asString().startsWith("/manage/")) return;
        for (var operation : resource.methods()) {
            if (WRITING.stream().anyMatch(operation.info()::hasAnnotation)) operation.addAnnotation(Write.class);
        }
    }
}
