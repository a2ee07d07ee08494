package org.pullquote.ingest.draft;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What names stand for, as this transaction has found out: an archive repeats its sections, authors and speakers. */
@TransactionScoped
class KnownNames implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<Name, UUID> ids = new HashMap<>();

    /** A name among those of its kind. */
    private record Name(Enum<?> kind, String name) implements Serializable {}

    /** The id of what has this name; looked for once. */
    UUID name(Enum<?> kind, String name, Supplier<UUID> look) {
        var key = new Name(kind, name);
        var known = ids.get(key);
        if (known == null) {
            known = look.get();
            ids.put(key, known);
        }
        return known;
    }
}
