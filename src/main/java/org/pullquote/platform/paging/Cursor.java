package org.pullquote.platform.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pullquote.platform.query.BadValue;

/**
 * A place in a list, between two items, that a client hands back as it got it. It carries the query it belongs to, so that
 * it alone asks for the rest. What it holds is nothing secret and is checked again as any query is; a checksum finds
 * the cursors that were cut or changed on the way.
 *
 * @param list the path of the list
 * @param query the parameters as they were sent, each with its values in order
 * @param key the sort key of the item at which the page starts or ends
 * @param backward whether the page ends before that item, instead of starting after it
 */
@Schema(implementation = String.class)
public record Cursor(String list, SortedMap<String, List<String>> query, List<String> key, boolean backward) {
    static final String BAD = "bad-cursor";
    static final String BAD_DETAIL = "This is not a cursor that a list has answered. Start again without it.";

    private static final int FORMAT = 1;
    private static final int MAX_CHARACTERS = 8_192;

    public Cursor {
        query = new TreeMap<>(query);
        key = List.copyOf(key);
    }

    /**
     * Reads a cursor.
     *
     * @throws BadValue if it is none of ours
     */
    public static Cursor fromString(String text) {
        try {
            if (text.length() > MAX_CHARACTERS) {
                throw new IOException("too long");
            }
            return read(Base64.getUrlDecoder().decode(text));
        } catch (IOException | IllegalArgumentException foreign) {
            throw new BadValue(BAD, BAD_DETAIL);
        }
    }

    /** As an answer carries it: characters that need no escaping in an address. */
    @Override
    public String toString() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeBoolean(backward);
            out.writeUTF(list);
            out.writeShort(query.size());
            for (var parameter : query.entrySet()) {
                out.writeUTF(parameter.getKey());
                write(parameter.getValue(), out);
            }
            write(key, out);
            out.writeInt(checksum(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes all that is written", impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static Cursor read(byte[] bytes) throws IOException {
        if (bytes.length < Integer.BYTES) {
            throw new IOException("too short");
        }
        var content = Arrays.copyOf(bytes, bytes.length - Integer.BYTES);
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readByte() != FORMAT) {
            throw new IOException("another format");
        }
        var backward = in.readBoolean();
        var list = in.readUTF();
        var query = new TreeMap<String, List<String>>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            query.put(in.readUTF(), readAll(in));
        }
        var key = readAll(in);
        if (in.readInt() != checksum(content) || in.read() != -1) {
            throw new IOException("changed");
        }
        return new Cursor(list, query, key, backward);
    }

    private static void write(List<String> values, DataOutputStream out) throws IOException {
        out.writeShort(values.size());
        for (var value : values) {
            out.writeUTF(value);
        }
    }

    private static List<String> readAll(DataInputStream in) throws IOException {
        var values = new ArrayList<String>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            values.add(in.readUTF());
        }
        return List.copyOf(values);
    }

    private static int checksum(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
