package org.pullquote.desk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pullquote.desk.copy.Uses;
import org.pullquote.desk.source.Sources;
import org.pullquote.edition.Editions;
import org.pullquote.edition.PublicImage;
import org.pullquote.edition.SourceDocument;
import org.pullquote.platform.conditional.IfMatch;
import org.pullquote.platform.image.StoredImage;
import org.pullquote.platform.paging.Page;
import org.pullquote.platform.paging.Paging;
import org.pullquote.platform.problem.Problems;
import org.pullquote.platform.problem.Violation;

/** What is done with the images of the library, apart from their files ({@link ImageFiles}). */
@ApplicationScoped
@Transactional
public class Images {
    private final ImageRepository repository;
    private final Sources sources;
    private final Uses uses;
    private final Editions editions;
    private final Event<Added> added;
    private final Event<Deleted> deleted;

    Images(
            ImageRepository repository,
            Sources sources,
            Uses uses,
            Editions editions,
            Event<Added> added,
            Event<Deleted> deleted) {
        this.repository = repository;
        this.sources = sources;
        this.uses = uses;
        this.editions = editions;
        this.added = added;
        this.deleted = deleted;
    }

    /** An image that is filed if the transaction succeeds. */
    record Added(UUID image) {}

    /** An image that is gone if the transaction succeeds. */
    record Deleted(UUID image) {}

    /** Files an image whose file is kept already. */
    ImageView add(StoredImage file, long bytes, String uploader, ImageInput input) {
        added.fire(new Added(file.id()));
        var image = new Image(file, bytes, editions.now(), uploader);
        image.describe(input, source(input));
        repository.add(image);
        return view(image);
    }

    /** Files an image that comes back; its file stays if that fails. */
    void add(ArchivedImage archived) {
        var image = new Image(archived);
        image.describe(archived.written(), source(archived.written()));
        repository.add(image);
    }

    ImageView read(UUID id) {
        return view(require(id, LockModeType.NONE));
    }

    StoredImage file(UUID id) {
        return require(id, LockModeType.NONE).file();
    }

    Page<ImageView> list(Paging paging) {
        var page = paging.page(paging, repository.page(paging), Image::sortKey).map(this::view);
        return paging.total() ? page.withTotal(repository.count()) : page;
    }

    ImageView replace(UUID id, IfMatch match, ImageInput input) {
        var image = require(id, LockModeType.PESSIMISTIC_WRITE);
        match.require(image.version());
        if (image.alt() != null && input.alt() == null) {
            requireNotLive(id);
        }
        image.describe(input, source(input));
        repository.flush();
        editions.imageChanged(
                image.published(), credits(List.of(image)).stream().findFirst());
        return view(image);
    }

    void delete(UUID id, IfMatch match) {
        var image = require(id, LockModeType.PESSIMISTIC_WRITE);
        match.require(image.version());
        uses.requireNone(id, "Articles show this image; take it out of them, and publish what is public again.");
        repository.remove(image);
        deleted.fire(new Deleted(id));
    }

    /**
     * Those of these images that there are, which nobody can delete before this transaction ends.
     *
     * @param ids of images that a working copy is about to name
     */
    public Set<UUID> held(Collection<UUID> ids) {
        return repository.all(ids, LockModeType.PESSIMISTIC_READ).stream()
                .map(Image::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of these images that have no alternative text; the others keep theirs until this transaction ends. */
    public Set<UUID> undescribed(Collection<UUID> ids) {
        return repository.all(ids, LockModeType.PESSIMISTIC_READ).stream()
                .filter(image -> image.alt() == null)
                .map(Image::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the public would know of those of these images that there are. */
    public List<PublicImage> published(Collection<UUID> ids) {
        return repository.all(ids, LockModeType.NONE).stream()
                .map(Image::published)
                .toList();
    }

    private void requireNotLive(UUID id) {
        var live = uses.of(id).stream().filter(Uses.Use::live).toList();
        if (!live.isEmpty()) {
            throw Uses.conflict(
                    "alt-required",
                    "Articles that are public or going to be show this image; it needs an alternative text.",
                    live);
        }
    }

    private @Nullable UUID source(ImageInput input) {
        return input.credit() == null
                ? null
                : sources.find(input.credit())
                        .orElseThrow(() -> Problems.invalid(List.of(Violation.at(
                                "/credit",
                                "unknown-source",
                                "There is no source \"%s\"; create it first (POST /manage/v1/sources)."
                                        .formatted(input.credit())))));
    }

    private ImageView view(Image image) {
        return image.view(credits(List.of(image)).stream()
                .findFirst()
                .map(SourceDocument::slug)
                .orElse(null));
    }

    private List<SourceDocument> credits(List<Image> images) {
        return sources.documents(images.stream()
                .flatMap(image -> Stream.ofNullable(image.credit()))
                .toList());
    }

    private Image require(UUID id, LockModeType lock) {
        return repository.find(id, lock).orElseThrow(Problems::notFound);
    }
}
