package org.pullquote.ingest.jobs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.pullquote.platform.http.Admission;

/** How far imports are, for those who look on: however many they are, items are counted once a second. */
@ApplicationScoped
class ImportProgress {
    /** Between two events of a stream. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final int MOST = 1000;

    private final Imports imports;
    private final Admission admission;
    private final Cache<UUID, ImportView> recent =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(MOST).build();

    ImportProgress(Imports imports, Admission admission) {
        this.imports = imports;
        this.admission = admission;
    }

    /** As it was within the last second. */
    ImportView of(UUID job) {
        return recent.get(job, imports::read);
    }

    /** One event after another until the import is over, or the request's key opens nothing any more. */
    Multi<ImportView> stream(UUID job, RoutingContext request) {
        var first = of(job);
        var later = Multi.createBy()
                .repeating()
                .uni(() -> admission.isRefused(request).onItem().transformToUni(refused -> next(job, refused)))
                .withDelay(PAUSE)
                .whilst(told -> told.filter(view -> !view.isOver()).isPresent())
                .select()
                .where(Optional::isPresent)
                .map(Optional::get);
        return first.isOver() ? Multi.createFrom().item(first) : later;
    }

    private Uni<Optional<ImportView>> next(UUID job, boolean refused) {
        return refused
                ? Uni.createFrom().item(Optional.empty())
                : Uni.createFrom()
                        .item(() -> Optional.of(of(job)))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
