package org.pullquote.delivery.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.pullquote.delivery.DeliveryDatabase;
import org.pullquote.edition.PublicImage;
import org.pullquote.platform.conditional.ETag;
import org.pullquote.platform.image.Renditions;
import org.pullquote.platform.image.StoredImage;
import org.pullquote.platform.problem.Problems;

/** Answers what is asked of public images. One that no public article shows is not there. */
@ApplicationScoped
class Images {
    private final DeliveryDatabase database;
    private final Renditions renditions;
    private final ObjectMapper mapper;

    Images(DeliveryDatabase database, Renditions renditions, ObjectMapper mapper) {
        this.database = database;
        this.renditions = renditions;
        this.mapper = mapper;
    }

    /** One width of an image. It is never another picture, so its name is its entity tag. */
    record Chosen(StoredImage image, int width) {
        ETag tag() {
            return new ETag(image.hash() + "-" + width, false);
        }
    }

    /**
     * @param file the last segment of the address
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such public image, 400 if the width is none of
     *     its own
     */
    Chosen choose(UUID id, String file) {
        var image = database.read(handle -> handle.select("select document from edition.media where id = ?", id)
                        .mapTo(String.class)
                        .findOne())
                .map(this::parsed)
                .orElseThrow(Problems::notFound);
        return new Chosen(image, image.shownWidth(file));
    }

    byte[] bytes(Chosen chosen) {
        return renditions.of(chosen.image(), chosen.width());
    }

    private StoredImage parsed(String document) {
        try {
            return mapper.readValue(document, PublicImage.class).file();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored document is JSON", unreadable);
        }
    }
}
