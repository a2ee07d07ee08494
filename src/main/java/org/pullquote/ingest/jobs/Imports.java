package org.pullquote.ingest.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;
import org.pullquote.platform.problem.Problems;

/** What is done with imports. */
@ApplicationScoped
@Transactional
public class Imports {
    private final ImportRepository repository;
    private final ImportSources sources;
    private final Event<Queued> queued;
    private final Clock clock;

    Imports(ImportRepository repository, ImportSources sources, Event<Queued> queued, Clock clock) {
        this.repository = repository;
        this.sources = sources;
        this.queued = queued;
        this.clock = clock;
    }

    /** A job that is taken in if the transaction succeeds. */
    record Queued(UUID job) {}

    /** Takes an import in whose source was announced and is in the storage now. */
    ImportView create(NewImport order, ImportSources.Kept kept) {
        sources.kept(order.id(), kept);
        return create(order);
    }

    /** Takes an import in whose source is to be fetched. */
    ImportView create(NewImport order, URI address) {
        sources.order(order, address);
        return create(order);
    }

    /** Takes an import in whose source was announced and is a file of this machine, to be worked off as soon as somebody is free. */
    ImportView create(NewImport order) {
        queued.fire(new Queued(order.id()));
        var job = new ImportJob(order, clock.instant());
        repository.add(job);
        return repository.view(job);
    }

    ImportView read(UUID id) {
        return repository.view(require(id, LockModeType.NONE));
    }

    List<ImportView.Item> failures(UUID id, int most) {
        return repository.failures(id, most).stream().map(ImportItem::view).toList();
    }

    ImportView read(UUID id, ImportItemQuery query) {
        var view = repository.view(require(id, LockModeType.NONE));
        var paging = query.paging();
        var page = paging.page(
                        query,
                        repository.page(id, query),
                        item -> List.of(Integer.toString(item.key().position())))
                .map(ImportItem::view);
        return view.with(paging.total() ? page.withTotal(view.counts().of(query.outcomes())) : page);
    }

    Page<ImportView> list(Paging paging) {
        var page = paging.page(
                        paging, repository.page(paging), job -> List.of(job.id().toString()))
                .map(repository::view);
        return paging.total() ? page.withTotal(repository.count()) : page;
    }

    /** Stops a job; what has been filed stays. */
    ImportView cancel(UUID id) {
        var job = require(id, LockModeType.PESSIMISTIC_WRITE);
        job.cancel(clock.instant());
        repository.dropWaiting(id);
        return repository.view(job);
    }

    private ImportJob require(UUID id, LockModeType lock) {
        return repository.find(id, lock).orElseThrow(Problems::notFound);
    }
}
