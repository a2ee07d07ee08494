package org.pullquote.delivery.changes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pullquote.platform.query.BadValue;

/**
 * How far a reader has come, which it hands back as it got it: the number of the last change that it knows, and in an
 * initial sync beside it the place in the public state. What it holds is nothing secret; a checksum finds those that
 * were cut or changed on the way, and what is made up beyond that is held to its bounds.
 *
 * @param log the identity of the log that {@code seq} is of
 * @param seq of the last change that was read, or during an initial sync of the last one before it began
 * @param place of an initial sync that is under way
 */
@Schema(implementation = String.class)
public record SyncToken(UUID log, long seq, @Nullable Place place) {
    private static final byte FORMAT = 1;
    private static final int BYTES = 1 + Short.BYTES + 2 * Long.BYTES + Long.BYTES + Integer.BYTES;
    private static final int PLACE_BYTES = 2 * Long.BYTES;

    /** After one thing of a kind, in the order of kinds and then of ids. */
    public record Place(PublicKind kind, UUID after) {
        /** Before everything. */
        static final Place START = new Place(PublicKind.values()[0], new UUID(0, 0));
    }

    /** After a change. */
    static SyncToken after(UUID log, long seq) {
        return new SyncToken(log, seq, null);
    }

    /**
     * Reads a token.
     *
     * @throws BadValue if it is none of ours
     */
    public static SyncToken fromString(String text) {
        try {
            var token = read(Base64.getUrlDecoder().decode(text));
            if (token.toString().equals(text)) {
                return token;
            }
        } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException foreign) {
            // Told below like one that was changed.
        }
        throw new BadValue(
                "bad-token", "This is not a token that the sync API has answered. Start again with initial=true.");
    }

    /** As an answer carries it: characters that need no escaping in an address. */
    @Override
    @JsonValue
    public String toString() {
        var bytes = ByteBuffer.allocate(place == null ? BYTES : BYTES + PLACE_BYTES);
        bytes.put(FORMAT).putShort((short) (place == null ? -1 : place.kind.ordinal()));
        put(log, bytes).putLong(seq);
        if (place != null) {
            put(place.after, bytes);
        }
        bytes.putInt(checksum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static SyncToken read(byte[] all) {
        var bytes = ByteBuffer.wrap(all);
        var format = bytes.get();
        var kind = bytes.getShort();
        var log = uuid(bytes);
        var seq = bytes.getLong();
        var place = kind == -1 ? null : new Place(PublicKind.values()[kind], uuid(bytes));
        var length = bytes.position();
        if (format != FORMAT || seq < 0 || bytes.getInt() != checksum(all, length) || bytes.hasRemaining()) {
            throw new IllegalArgumentException("changed");
        }
        return new SyncToken(log, seq, place);
    }

    private static ByteBuffer put(UUID id, ByteBuffer bytes) {
        return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static int checksum(byte[] bytes, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
