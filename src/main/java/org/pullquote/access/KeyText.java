package org.pullquote.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A key as its holder has it: {@code pq_<id>_<secret>}, of letters and digits only, so that its parts cannot run into one
 * another and a double click takes all of it. A made secret has 256 bits; being random, it needs no slow hash.
 *
 * @param id public: names the key in lists and logs
 */
record KeyText(String id, String secret) {
    static final String PREFIX = "pq_";

    /** What an operator may choose; 27 characters of 62 are 160 bits. */
    static final String SHAPE = "pq_<id of 8 to 16 letters or digits>_<secret of 27 to 64 letters or digits>";

    private static final Pattern PATTERN = Pattern.compile("pq_([0-9A-Za-z]{8,16})_([0-9A-Za-z]{27,64})");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID_CHARACTERS = 10;
    private static final int SECRET_CHARACTERS = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyText make() {
        return new KeyText(random(ID_CHARACTERS), random(SECRET_CHARACTERS));
    }

    static Optional<KeyText> parse(String text) {
        var matcher = PATTERN.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** SHA-256 of the secret, in hexadecimal: all that is ever stored of it. */
    String hash() {
        return DigestUtils.sha256Hex(secret);
    }

    /** The whole of it, to be shown once to its holder. */
    String reveal() {
        return PREFIX + id + "_" + secret;
    }

    /** Without the secret, for wherever it might be printed. */
    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }

    private static String random(int characters) {
        return RANDOM.ints(characters, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }
}
