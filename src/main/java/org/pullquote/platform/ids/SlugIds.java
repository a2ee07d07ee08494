package org.pullquote.platform.ids;

import java.util.Optional;
import java.util.UUID;

/** Tells what a slug in an address of the desk names now, to those who do not know the desk. */
public interface SlugIds {
    /** The id of what has a slug in a collection, such as {@code articles}, or, where nothing has, of what had it last. */
    Optional<UUID> find(String collection, String slug);
}
