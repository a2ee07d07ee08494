package org.pullquote.ingest.read.items;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.read.Entries;
import org.pullquote.ingest.read.Entry;
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

    /**
     * An element that follows the text: where the parser puts it tells what is not closed. (Its positions of elements tell as
     * much, and end at 2 GiB.)
     */
    private static final String END = "pullquote-end";

    /** Ends a section of CDATA, a quoted value, a tag and a comment, so that none of these takes the element in. */
    private static final String CLOSING = "]]>\"'-->";

    private final String name;
    private final MeasuredReader reader;
    private final StreamParser parser;
    private @Nullable Element next;
    private @Nullable Element given;
    private @Nullable Element around;
    private boolean begun;
    private boolean cut;

    /** @param name of the elements that are the items */
    public XmlItems(Upload upload, String name) {
        this.name = name;
        this.reader = new MeasuredReader(upload.reader(), CLOSING + "<" + END + "/>");
        this.parser = new StreamParser(Parser.xmlParser().setMaxDepth(MAX_DEPTH)).parse(reader, "");
    }

    /** What has been read of the document, apart from the items: before the first of them, what stands above it. */
    public Document document() {
        return parser.document();
    }

    /** Where the reading is, for reports; it may be a little ahead of the item that came last. */
    public String place() {
        return "line " + reader.line();
    }

    /**
     * What the items are as entries; closing the stream closes these. One that is not closed fails.
     *
     * @param named what an item is called in reports
     * @param read makes an entry of an item and what it is called
     * @throws Unreadable from the stream, after the last item, if the document is cut off
     */
    public Stream<Entry> entries(Function<Element, String> named, BiFunction<String, Element, Entry> read) {
        var items = StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
                .map(item -> entry(item, named.apply(item), read));
        return Stream.concat(items, Stream.of(this).flatMap(XmlItems::end)).onClose(this::close);
    }

    private Entry entry(Element item, String ref, BiFunction<String, Element, Entry> read) {
        // What is around an item that is cut is so as well.
        cut = cut || (reader.isAtEnd() && item.selectFirst(END) != null);
        return cut
                ? new Entry.Failed(ref.replaceFirst("(]]>)?\"'-->", ""), "The file ends within it.", place())
                : Entries.entry(ref, place(), () -> read.apply(ref, item));
    }

    /** Nothing more can come where the element is closed in which the items are, whatever is missing around that. */
    private Stream<Entry> end() {
        var end = document().selectFirst(END);
        var holder = around == null ? document().firstElementChild() : around;
        if (end != null && !end.parents().contains(holder)) {
            return Stream.empty();
        }
        throw new Unreadable(
                "The file is cut off, as it ends before its elements are closed."
                        + " What came before was read; get the file whole and import it again.",
                place(),
                null);
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

    /** The item that was given goes, and what is between it and the one before, so that the document does not grow. */
    private void advance() {
        if (given != null) {
            while (given.previousSibling() instanceof Node between && !(between instanceof Element)) {
                between.remove();
            }
            around = given.parent();
            given.remove();
            given = null;
        }
        reader.startItem();
        try {
            next = parser.selectNext(name);
        } catch (IOException | UncheckedIOException failure) {
            throw new Unreadable(
                    reader.isTooLong()
                            ? "An item is longer than %d characters, and nothing is read from there on."
                                    .formatted(MeasuredReader.MOST)
                            : "The file could not be read from there on.",
                    place(),
                    failure);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
