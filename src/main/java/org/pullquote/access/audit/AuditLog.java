package org.pullquote.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.pullquote.platform.paging.Page;

/**
 * The audit: an append-only record of what was done. What is recorded inside a transaction is there exactly if the work is.
 */
@ApplicationScoped
@Transactional
public class AuditLog {
    private final AuditRepository repository;

    AuditLog(AuditRepository repository) {
        this.repository = repository;
    }

    /** Records what somebody does, in the transaction that does it. */
    public void record(Deed deed) {
        repository.add(deed);
    }

    /** Records what the application does by itself. */
    public void recordOwn(String action, String subject) {
        record(new Deed(Actor.SYSTEM, action, subject, null, null));
    }

    /** The latest first. */
    public Page<AuditEntry> list(AuditParameters parameters) {
        var paging = parameters.paging();
        var page = paging.page(
                parameters,
                repository.page(parameters),
                entry -> List.of(entry.at().toString(), entry.id().toString()));
        return paging.total() ? page.withTotal(repository.count(parameters)) : page;
    }
}
