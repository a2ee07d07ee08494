package org.pullquote.desk.slug;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a slug means in one locale, or meant there last. */
public record SlugMeaning(String slug, String locale, UUID id) {
    /** In the order that they have. The map can be changed. */
    public static Map<String, List<SlugMeaning>> bySlug(Collection<SlugMeaning> meanings) {
        return meanings.stream().collect(Collectors.groupingBy(SlugMeaning::slug, HashMap::new, Collectors.toList()));
    }
}
