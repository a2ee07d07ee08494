package org.pullquote.ingest.read;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pullquote.platform.problem.InvalidValue;

/** Reads uploads of every format there is. */
@ApplicationScoped
public class Readers {
    /** In UTF-16 units; enough to tell formats apart. */
    private static final int BEGINNING = 16_384;

    /** The most particular first, as plain text is anything. */
    private final List<Reader> readers;

    Readers(@All List<Reader> readers) {
        this.readers = readers.stream()
                .sorted(Comparator.comparing(Reader::format).reversed())
                .toList();
    }

    /**
     * The format of an upload where {@code format} leaves that to its content; else {@code format}. What is called a text and
     * begins like data is taken for the latter, as senders call many things a text.
     *
     * @throws Unreadable if the content does not tell, or can be in no format at all
     */
    public Format recognise(Format format, Upload upload) {
        Unrecognised.refuseBinary(upload);
        if (format != Format.AUTO && format != Format.TEXT) {
            return format;
        }
        var beginning = upload.beginning(BEGINNING);
        if (format == Format.TEXT && reader(format).recognises(beginning)) {
            return format;
        }
        return readers.stream()
                .filter(reader -> reader.recognises(beginning))
                .findFirst()
                .or(() -> readers.stream()
                        .filter(reader -> reader.recognises(beginning, upload))
                        .findFirst())
                .map(Reader::format)
                .orElseThrow(() -> Unrecognised.text(beginning));
    }

    /** Whether an upload is an export of our own, which changes what it finds here instead of only adding to it. */
    public boolean isOwn(Format format, Upload upload) {
        try {
            return recognise(format, upload) == Format.NDJSON;
        } catch (Unreadable unreadable) {
            return false;
        }
    }

    /**
     * What an upload holds, in the order in which it has it, read as the stream is taken from. The stream is to be
     * closed.
     *
     * @throws Unreadable if it is not in this format, also from the stream, once that comes to the place
     */
    public Stream<Entry> read(Format format, Upload upload) {
        var reader = reader(recognise(format, upload));
        try {
            return reader.read(upload);
        } catch (InvalidValue invalid) {
            throw new Unreadable(invalid.violations().getFirst().detail(), null, invalid);
        }
    }

    private Reader reader(Format format) {
        return readers.stream()
                .filter(candidate -> candidate.format() == format)
                .findFirst()
                .orElseThrow();
    }
}
