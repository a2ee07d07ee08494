package org.pullquote.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pullquote.access.audit.AuditLog;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** What is done with keys. */
@ApplicationScoped
@Transactional
public class Keys {
    private final KeyRepository repository;
    private final Event<Revoked> revoked;
    private final AuditLog audit;
    private final Clock clock;

    Keys(KeyRepository repository, Event<Revoked> revoked, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.revoked = revoked;
        this.audit = audit;
        this.clock = clock;
    }

    /** A key was revoked. */
    record Revoked(String id) {}

    /** Makes a key; only this answer has the key itself. */
    public KeyView create(NewKey key) {
        requireFuture(key);
        return create(KeyText.make(), key);
    }

    /** Makes a key for somebody at the machine, who need not say who they are. */
    public KeyView createHere(NewKey key) {
        requireFuture(key);
        return createOwn(KeyText.make(), key);
    }

    private void requireFuture(NewKey key) {
        if (key.expiresAt() != null && !key.expiresAt().isAfter(clock.instant())) {
            throw Problems.invalid(Violation.at("/expiresAt", "in-the-past", "A key must expire in the future."));
        }
    }

    /** The oldest first; also those that were revoked or have expired. */
    public Page<KeyView> list(Paging paging) {
        var page = paging.page(
                        paging,
                        repository.page(paging),
                        key -> List.of(key.createdAt().toString(), key.id()))
                .map(AccessKey::view);
        return paging.total() ? page.withTotal(repository.count()) : page;
    }

    /** All of them, the oldest first. */
    public List<KeyView> all() {
        return repository.all().stream().map(AccessKey::view).toList();
    }

    public KeyView read(String id) {
        return require(id).view();
    }

    /** From now on the key opens nothing: here at once, on other replicas within {@link RecentCallers#TRUST}. */
    public void revoke(String id) {
        require(id).revoke(clock.instant());
        revoked.fire(new Revoked(id));
    }

    /** Revokes a key for somebody at the machine. */
    public void revokeHere(String id) {
        revoke(id);
        audit.recordOwn("revokeKey", "keys/" + id);
    }

    /** Who holds the key, if it is a valid one. */
    Optional<Caller> verify(KeyText text) {
        var now = clock.instant();
        return repository
                .find(text.id())
                .filter(found -> found.isOpenedBy(text) && found.isValid(now))
                .filter(valid -> !valid.isNewUse(now) || repository.use(valid, now))
                .map(AccessKey::caller);
    }

    /**
     * Sees to it that there is this key, whoever else starts at the same time.
     *
     * @return false if its id belongs to a key with another secret
     */
    boolean ensure(KeyText text, NewKey key) {
        repository.awaitTurn();
        var found = repository.find(text.id());
        if (found.isEmpty()) createOwn(text, key);
        return found.map(there -> there.isOpenedBy(text)).orElse(true);
    }

    /** Makes the key if there is none at all. */
    Optional<KeyView> createFirst(NewKey key) {
        repository.awaitTurn();
        return repository.count() == 0 ? Optional.of(createOwn(KeyText.make(), key)) : Optional.empty();
    }

    private KeyView createOwn(KeyText text, NewKey key) {
        audit.recordOwn("createKey", "keys/" + text.id());
        return create(text, key);
    }

    private KeyView create(KeyText text, NewKey key) {
        var made = new AccessKey(text, key, clock.instant());
        repository.add(made);
        return made.view().with(text);
    }

    private AccessKey require(String id) {
        return repository.find(id).orElseThrow(Problems::notFound);
    }
}
