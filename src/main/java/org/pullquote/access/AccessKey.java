package org.pullquote.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A key: its state, and when it opens. What a write does not change it does not write, so that no two undo each other. */
@Entity
@DynamicUpdate
@Table(name = "access_key", schema = "desk")
class AccessKey {
    /** How far {@code lastUsedAt} may lag behind, so that reading does not write. */
    private static final Duration USE_GRAIN = Duration.ofMinutes(1);

    @Id
    private String id;

    @Column
    private String name;

    @Column
    private String hash;

    @Column
    @Convert(converter = ScopesColumn.class)
    private Set<Scope> scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected AccessKey() {} // Hibernate

    AccessKey(KeyText text, NewKey key, Instant now) {
        this.id = text.id();
        this.hash = text.hash();
        this.name = key.name();
        this.scopes = Set.copyOf(key.scopes());
        this.expiresAt = key.expiresAt();
        this.createdAt = now;
    }

    String id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether the secret is this key's, in a time that does not depend on how much of it is right. */
    boolean isOpenedBy(KeyText text) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), text.hash().getBytes(StandardCharsets.US_ASCII));
    }

    boolean isValid(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** Whether a use now is to be written down. */
    boolean isNewUse(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(USE_GRAIN).isBefore(now);
    }

    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    Caller caller() {
        return new Caller("key:" + id, name, id, scopes, expiresAt);
    }

    KeyView view() {
        return new KeyView(
                id, name, scopes.stream().sorted().toList(), createdAt, expiresAt, lastUsedAt, revokedAt, null);
    }
}
