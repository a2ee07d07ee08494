package org.pullquote.delivery;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers addresses that need nothing of the REST layer: that have no parameters to be read. Who asks may read what is
 * published.
 */
public interface Direct {
    /**
     * What makes the answer at a request target (RFC 9112, section 3.2.1), which takes a while; nothing if that is left to the
     * REST layer. So is what it throws: made there again, it becomes a problem.
     */
    Optional<Supplier<Finished>> at(String target);
}
