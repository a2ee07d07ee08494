package org.pullquote.ingest.read;

import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.archive.Line;
import org.pullquote.platform.json.UnstorableText;

/** One entry of a source, in the order in which the source has it: whatever it is, it is accounted for. */
public sealed interface Entry {
    /** What the source calls it, for reports: {@code post 17}, the name of a file. */
    String ref();

    /** An article. */
    record Article(ReadArticle article) implements Entry {
        @Override
        public String ref() {
            return article.ref();
        }
    }

    /** A line of an export of our own; {@code where} is its place in that. */
    record Archived(Line line, String where) implements Entry {
        @Override
        public String ref() {
            return line.ref();
        }
    }

    /** Nothing that is imported; {@code reason} is one sentence. */
    record Skipped(String ref, String reason) implements Entry {
        public Skipped {
            ref = UnstorableText.removed(ref);
            reason = UnstorableText.removed(reason);
        }
    }

    /**
     * Something that cannot be read, among others that can.
     *
     * @param reason one sentence
     * @param where the place in the source, if it can be told
     */
    record Failed(String ref, String reason, @Nullable String where) implements Entry {
        public Failed {
            ref = UnstorableText.removed(ref);
            reason = UnstorableText.removed(reason);
        }
    }
}
