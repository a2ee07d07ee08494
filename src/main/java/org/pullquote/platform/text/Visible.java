package org.pullquote.platform.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.jspecify.annotations.Nullable;

/** What of a text a reader sees. */
public final class Visible {
    /** A pattern of dots without a dot, which Unicode counts among the symbols. */
    private static final int BRAILLE_BLANK = 0x2800;

    private Visible() {}

    /** Whether it has anything but space, zero-width and other format characters, fillers, and marks without a letter. */
    public static boolean in(@Nullable CharSequence text) {
        return text != null && text.codePoints().anyMatch(Visible::isShown);
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default ->
                codePoint != BRAILLE_BLANK
                        && !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }
}
