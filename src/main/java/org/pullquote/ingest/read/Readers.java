package org.pullquote.ingest.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.pullquote.content.InvalidBody;

/** Reads uploads of every format there is. */
@ApplicationScoped
public class Readers {
    /** In UTF-16 units; enough to tell formats apart. */
    private static final int BEGINNING = 4_096;

    /** Plain text is anything: it comes last. */
    private final List<Reader> readers = List.of(new HtmlReader(), new MarkdownReader(), new TextReader());

    /** The format of an upload where {@code format} leaves that to its content; else {@code format}. */
    public Format recognise(Format format, Upload upload) {
        return format == Format.AUTO ? recognised(upload).format() : format;
    }

    /**
     * The articles of an upload in the order in which it has them.
     *
     * @throws Unreadable if it is not in this format, also from the stream, once that comes to the place
     */
    public Stream<ReadArticle> read(Format format, Upload upload) {
        var reader = format == Format.AUTO
                ? recognised(upload)
                : readers.stream()
                        .filter(candidate -> candidate.format() == format)
                        .findFirst()
                        .orElseThrow();
        try {
            return reader.read(upload).map(RelatedBlocks::taken);
        } catch (InvalidBody invalid) {
            throw new Unreadable(invalid.violations().getFirst().detail(), null, invalid);
        }
    }

    private Reader recognised(Upload upload) {
        var text = upload.text();
        var beginning = text.substring(0, Math.min(BEGINNING, text.length())).strip();
        return readers.stream()
                .filter(reader -> reader.recognises(beginning))
                .findFirst()
                .orElseThrow();
    }
}
