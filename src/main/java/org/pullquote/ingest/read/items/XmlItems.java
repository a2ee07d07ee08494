package org.pullquote.ingest.read.items;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Upload;

/**
 * The items of a document of XML, such as the posts of an export, one after the other and only one in memory.
 *
 * <p>Read leniently, as such files are written by hand and by plug-ins. There is no machinery for document types in it:
 * nothing is fetched, and no entity is expanded but those of HTML. A document in which an item is longer than
 * {@link MeasuredReader#MOST} characters is refused; elements nested deeper than {@value #MAX_DEPTH} are read as siblings.
 */
public final class XmlItems implements Iterator<Element>, AutoCloseable {
    private static final int MAX_DEPTH = 128;

    private final String name;
    private final MeasuredReader reader;
    private final StreamParser parser;
    private @Nullable Element next;
    private @Nullable Element given;
    private boolean begun;

    /** @param name of the elements that are the items */
    public XmlItems(Upload upload, String name) {
        this.name = name;
        this.reader = new MeasuredReader(upload.reader());
        this.parser = new StreamParser(Parser.xmlParser().setMaxDepth(MAX_DEPTH)).parse(reader, "");
    }

    /** What has been read of the document, apart from the items: before the first of them, what stands above it. */
    public Document document() {
        return parser.document();
    }

    /** Whether the document ends within the item that came last. */
    public boolean isCut() {
        return !hasNext() && !reader.ends(name);
    }

    /** Where the reading is, for reports; it may be a little ahead of the item that came last. */
    public String place() {
        return "line " + reader.line();
    }

    @Override
    public boolean hasNext() {
        if (!begun || (next == null && given != null)) {
            begun = true;
            advance();
        }
        return next != null;
    }

    @Override
    public Element next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        given = next;
        next = null;
        return given;
    }

    /** The item that was given goes, so that the document does not grow. */
    private void advance() {
        if (given != null) {
            given.remove();
            given = null;
        }
        reader.startItem();
        try {
            next = parser.selectNext(name);
        } catch (IOException | UncheckedIOException failure) {
            throw new Unreadable("An item of the file is too long, or it could not be read.", place(), failure);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
