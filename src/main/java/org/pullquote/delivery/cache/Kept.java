package org.pullquote.delivery.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.delivery.Finished;

/** One answer in memory, with the codings of it that somebody has asked for. Each is itself only. */
final class Kept {
    /** What an answer takes beside its bytes and headers: objects, and its places in the cache and its index. */
    private static final int OVERHEAD_BYTES = 1_000;

    private static final int PER_KEY_BYTES = 100;

    /** An answer of fewer bytes goes into one packet in any coding. */
    private static final int WORTH_CODING_BYTES = 860;

    private final String address;
    private final int status;
    private final Optional<Finished.Validators> validators;
    private final Set<String> purged;
    private final @Nullable Instant expires;
    private final CharSequence[] headers;
    private final CharSequence[] headersOf304;
    private final AtomicReferenceArray<@Nullable Form> forms;

    /**
     * The body in a coding.
     *
     * @param coding that it has; none where it would not be shorter for it
     */
    record Form(Buffer body, Coding coding) {}

    Kept(String address, Finished answer) {
        this.address = address;
        this.status = answer.status();
        this.validators = answer.validators();
        this.purged = answer.purged();
        this.expires = answer.expires();
        this.headers = encoded(answer.headers());
        this.headersOf304 = withoutContentType(headers);
        this.forms = new AtomicReferenceArray<>(Coding.values().length);
        forms.set(Coding.IDENTITY.ordinal(), new Form(Buffer.buffer(answer.body()), Coding.IDENTITY));
    }

    String address() {
        return address;
    }

    int status() {
        return status;
    }

    /** The surrogate keys by which a change makes it wrong. */
    Set<String> purged() {
        return purged;
    }

    /** From when on it is wrong, if that is known. */
    @Nullable
    Instant expires() {
        return expires;
    }

    /** Whether a request with these conditions has it already. */
    boolean isKnown(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        return validators.isPresent() && validators.get().areKnown(ifNoneMatch, ifModifiedSince);
    }

    private static CharSequence[] encoded(Map<String, String> headers) {
        return headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .map(HttpHeaders::createOptimized)
                .toArray(CharSequence[]::new);
    }

    /** It is the first, where there is one. */
    private static CharSequence[] withoutContentType(CharSequence[] headers) {
        var first = HttpHeaders.CONTENT_TYPE.toString().equalsIgnoreCase(headers[0].toString()) ? 2 : 0;
        return Arrays.copyOfRange(headers, first, headers.length);
    }

    /** What is sent with a status: names and values in turn, encoded. Not to be changed. */
    CharSequence[] headers(int status) {
        return status == 304 ? headersOf304 : headers;
    }

    /** What is sent to those who take a coding, if it was made already. */
    @Nullable
    Form form(Coding coding) {
        return forms.get(coding.ordinal());
    }

    /** Makes what is sent to those who take a coding, which takes a while; once, if several ask for it. */
    synchronized Form make(Coding coding) {
        var made = form(coding);
        if (made != null) {
            return made;
        }
        var plain = Objects.requireNonNull(form(Coding.IDENTITY));
        var form = plain.body().length() < WORTH_CODING_BYTES ? plain : shorter(plain, coding);
        forms.set(coding.ordinal(), form);
        return form;
    }

    private static Form shorter(Form plain, Coding coding) {
        var coded = coding.encode(plain.body().getBytes());
        return coded.length < plain.body().length() ? new Form(Buffer.buffer(coded), coding) : plain;
    }

    /** How many bytes of memory it takes, about. */
    int weight() {
        var bytes = OVERHEAD_BYTES + purged.size() * PER_KEY_BYTES + 2 * address.length();
        for (var part : headers) {
            bytes += 2 * part.length();
        }
        for (var coding : Coding.values()) {
            var form = form(coding);
            bytes += form == null || form.coding() != coding ? 0 : form.body().length();
        }
        return bytes;
    }
}
