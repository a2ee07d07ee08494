package org.pullquote.desk.preview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * What links are signed with: made once, the same on every replica. One that is deleted in the database ends every link, as
 * soon as replicas look again.
 */
@ApplicationScoped
class SigningKey {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final PreviewRepository repository;
    private final Cache<String, byte[]> known =
            Caffeine.newBuilder().expireAfterWrite(LOOK_AGAIN).maximumSize(1).build();

    SigningKey(PreviewRepository repository) {
        this.repository = repository;
    }

    /** None before the first link. */
    Optional<byte[]> find() {
        var key = Optional.ofNullable(known.getIfPresent("preview")).or(repository::signingKey);
        key.ifPresent(found -> known.put("preview", found));
        return key;
    }

    /** Straight from the database: a link must not be signed with a key that was deleted since. */
    byte[] findOrMake() {
        return repository.signingKey().orElseGet(() -> {
            repository.offerSigningKey(PreviewToken.newKey());
            known.invalidateAll();
            return repository.signingKey().orElseThrow();
        });
    }
}
