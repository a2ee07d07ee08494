package org.pullquote.delivery;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Answers addresses that need nothing of the REST layer: that have no parameters to be read. Who asks may read what is
 * published.
 */
public interface Direct {
    /**
     * The answer at a request target (RFC 9112, section 3.2.1), to be made on another thread, which fails with a problem if there
     * is none; nothing if that is left to the REST layer.
     */
    Optional<CompletionStage<Finished>> at(String target);
}
