package org.pullquote.desk.preview;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret part of a link: its id and an HMAC-SHA256 (RFC 2104) of that, in base64url, 64 characters. A forged one is told
 * without asking the database.
 */
final class PreviewToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int MAC_BYTES = 32;

    private PreviewToken() {}

    static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    static String of(UUID id, byte[] key) {
        var bytes = bytes(id);
        var token = ByteBuffer.allocate(ID_BYTES + MAC_BYTES).put(bytes).put(mac(bytes, key));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The id, if the token was signed with the key; how long this takes does not depend on how much of it is right. */
    static Optional<UUID> verify(String token, byte[] key) {
        var bytes = decoded(token);
        if (bytes.length != ID_BYTES + MAC_BYTES) return Optional.empty();
        var id = Arrays.copyOf(bytes, ID_BYTES);
        var mac = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        return MessageDigest.isEqual(mac, mac(id, key)) ? Optional.of(uuid(id)) : Optional.empty();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] mac(byte[] id, byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(id);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, absent);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
