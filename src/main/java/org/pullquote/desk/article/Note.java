package org.pullquote.desk.article;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pullquote.platform.query.BadValue;

/** Why a save was made, in an editor's words: at most {@value #MAX} code points. */
@Schema(implementation = String.class, maxLength = Note.MAX, examples = "Cut for length")
public record Note(@JsonValue String text) {
    static final int MAX = 500;

    /**
     * Called by the REST layer.
     *
     * @throws BadValue if it is too long
     */
    public static Note fromString(String text) {
        var note = text.strip();
        if (note.codePointCount(0, note.length()) > MAX) {
            throw new BadValue("too-long", "A note has at most " + MAX + " characters.");
        }
        return new Note(note);
    }
}
