package org.pullquote.platform.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;

/** The ids of everything: UUIDv7 (RFC 9562, section 5.7), so that they sort by the time they were made. */
public final class Ids {
    private Ids() {}

    /** A new id, greater than every one that this process made before it. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** The id that a text spells in full (8-4-4-4-12 hexadecimal digits), if it is one: anything else is a slug. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
