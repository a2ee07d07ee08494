package org.pullquote.delivery.cache;

import io.quarkus.security.StringPermission;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.pullquote.delivery.DeliverySettings;

/**
 * Who may have a kept answer: whoever may read what is published, as all of them are answered alike. Anybody else goes on to the
 * REST layer, which tells them why not.
 */
@ApplicationScoped
class Audience {
    private static final StringPermission READ = new StringPermission("read-published");

    private final boolean open;

    Audience(DeliverySettings settings) {
        this.open = settings.open();
    }

    /** Whether who sent a request need not be known. */
    boolean isOpenTo(RoutingContext context) {
        return open && !context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /** Goes on with a request of somebody known who may read, on its event loop; else the request goes its own way. */
    void admit(RoutingContext context, Runnable admitted) {
        var loop = Vertx.currentContext();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .flatMap(identity -> identity.checkPermission(READ))
                .emitOn(task -> loop.runOnContext(_ -> task.run()))
                .subscribe()
                .with(
                        may -> {
                            if (may) {
                                admitted.run();
                            } else {
                                context.next();
                            }
                        },
                        refused -> {
                            // Who is there could not be told, and that is answered already.
                            if (!context.failed()) {
                                context.next();
                            }
                        });
    }
}
