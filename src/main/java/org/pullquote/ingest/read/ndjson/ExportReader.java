package org.pullquote.ingest.read.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.pullquote.ingest.archive.Line;
import org.pullquote.ingest.read.Entries;
import org.pullquote.ingest.read.Entry;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Reader;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Upload;
import org.pullquote.platform.json.StrictJson;
import org.pullquote.platform.problem.Problems;

/** Reads exports of our own strictly, line by line: a line that is wrong fails alone. */
@Singleton
final class ExportReader implements Reader {
    private static final Pattern BEGINNING = Pattern.compile("\\A\\{\\s*\"pullquote\"\\s*:");

    private final StrictJson json;

    ExportReader(StrictJson json) {
        this.json = json;
    }

    @Override
    public Format format() {
        return Format.NDJSON;
    }

    @Override
    public boolean recognises(String beginning) {
        return BEGINNING.matcher(beginning).find();
    }

    @Override
    public Stream<Entry> read(Upload upload) {
        if (upload.address() != null) {
            throw new Unreadable("An export of our own is not imported by its address; fetch it and send it.");
        }
        var lines = new Lines(upload.bytes());
        try {
            requireHeader(lines);
        } catch (Unreadable unreadable) {
            lines.close();
            throw unreadable;
        }
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                .map(line -> Entries.entry(line.place(), line.place(), () -> entry(line)))
                .onClose(lines::close);
    }

    /** Of any version, of which nothing is certain but that it tells which. */
    private void requireHeader(Lines lines) {
        var line = lines.hasNext() ? lines.next() : new Lines.Numbered(1, "{}", null);
        var version = version(line);
        if (!version.isIntegralNumber()) {
            throw new Unreadable(
                    "It is no export of Pullquote, whose first line is {\"pullquote\":{\"version\":%d}}."
                            .formatted(Line.Header.CURRENT),
                    line.place(),
                    null);
        }
        if (!version.equals(IntNode.valueOf(Line.Header.CURRENT))) {
            throw new Unreadable(
                    "It is an export of version %s, and this Pullquote reads version %d; import it with a newer one."
                            .formatted(version, Line.Header.CURRENT),
                    line.place(),
                    null);
        }
    }

    private JsonNode version(Lines.Numbered line) {
        try {
            return ((JsonNode) json(line, JsonNode.class)).path("pullquote").path("version");
        } catch (HttpProblem malformed) {
            return MissingNode.getInstance();
        }
    }

    private Entry entry(Lines.Numbered numbered) {
        if (numbered.fault() != null) {
            throw new Unreadable(numbered.fault(), numbered.place(), null);
        }
        try {
            var line = (Line) json(numbered, Line.class);
            return line.pullquote() == null
                    ? new Entry.Archived(line, numbered.place())
                    : new Entry.Skipped(numbered.place(), "Another export begins there.");
        } catch (HttpProblem wrong) {
            // The text that was parsed is one line, and which of them it is stands beside.
            var reason = Problems.reason(wrong).replaceFirst("^Line 1, column", "Column");
            throw new Unreadable(reason, numbered.place(), wrong);
        }
    }

    private Object json(Lines.Numbered line, Type type) {
        try {
            return json.read(new ByteArrayInputStream(line.text().getBytes(StandardCharsets.UTF_8)), type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
