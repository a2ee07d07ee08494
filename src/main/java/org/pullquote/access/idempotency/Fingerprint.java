package org.pullquote.access.idempotency;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests apart by what they ask: SHA-256 of the address with its query and of the body as the operation read it. The
 * same JSON in another layout, or the same file in another multipart boundary, asks the same. Headers do not count: a request
 * that is sent again with a newer {@code If-Match} is still the one that was answered. But the type of the body does where an
 * operation reads it, as it decides what the body says.
 */
public final class Fingerprint {
    private static final Set<Class<? extends Annotation>> NOT_OF_THE_BODY =
            Set.of(RestPath.class, RestQuery.class, RestHeader.class, BeanParam.class, Context.class);

    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final ObjectWriter json;

    private Fingerprint(ObjectWriter json) {
        this.json = json;
    }

    /**
     * The fingerprint of a call, in hexadecimal.
     *
     * @param address with the query, as it was sent
     */
    public static String of(String address, Method operation, @Nullable Object[] arguments, ObjectWriter json) {
        var fingerprint = new Fingerprint(json);
        fingerprint.add(address.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < arguments.length; i++) {
            if (isCounted(operation.getParameterAnnotations()[i])) fingerprint.add(arguments[i]);
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private static boolean isCounted(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .allMatch(annotation -> isOfType(annotation) || !NOT_OF_THE_BODY.contains(annotation.annotationType()));
    }

    private static boolean isOfType(Annotation annotation) {
        return annotation instanceof RestHeader header && header.value().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
    }

    /** Each part ends in a byte that stands neither in an address nor in JSON. */
    private void add(@Nullable Object part) {
        try {
            switch (part) {
                case byte[] bytes -> digest.update(bytes);
                case File body -> add(body.toPath());
                case FileUpload file -> add(file);
                case null, default -> digest.update(json.writeValueAsBytes(part));
            }
            digest.update((byte) 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("What an operation takes can be read again", unreadable);
        }
    }

    private void add(FileUpload file) throws IOException {
        add(file.fileName());
        add(file.contentType());
        add(file.uploadedFile());
    }

    private void add(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
