package org.pullquote.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request brought as {@code Authorization: Bearer} (RFC 6750, section 2.1): a key, or a token. */
final class BearerCredential extends BaseAuthenticationRequest {
    private final String text;

    BearerCredential(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
