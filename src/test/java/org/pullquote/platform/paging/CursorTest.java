package org.pullquote.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.pullquote.platform.query.BadValue;

class CursorTest {
    @Property
    void aCursorIsReadAsItWasWritten(@ForAll("cursors") Cursor cursor) {
        assertThat(Cursor.fromString(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void aCursorOfWhichACharacterWasChangedIsRefused(
            @ForAll("cursors") Cursor cursor,
            @ForAll @IntRange(max = 100_000) int at,
            @ForAll("characters") char other) {
        var text = cursor.toString();
        // The last character has bits that carry nothing.
        var index = at % (text.length() - 1);
        if (text.charAt(index) != other) {
            var changed = text.substring(0, index) + other + text.substring(index + 1);
            assertThatThrownBy(() -> Cursor.fromString(changed)).isInstanceOf(BadValue.class);
        }
    }

    @Property
    void aCursorThatWasCutIsRefused(@ForAll("cursors") Cursor cursor, @ForAll @IntRange(max = 100_000) int at) {
        var text = cursor.toString();
        assertThatThrownBy(() -> Cursor.fromString(text.substring(0, at % text.length())))
                .isInstanceOf(BadValue.class);
    }

    @Property
    void garbageIsRefused(@ForAll String garbage) {
        assertThatThrownBy(() -> Cursor.fromString(garbage)).isInstanceOf(BadValue.class);
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars()
                .range('A', 'Z')
                .range('a', 'z')
                .range('0', '9')
                .with('-', '_');
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        var texts = Arbitraries.strings().ascii().withChars('é', '“', 'م').ofMaxLength(40);
        var values = texts.list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(
                        texts,
                        Arbitraries.maps(texts, values).ofMaxSize(4),
                        texts.list().ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as((list, query, key, backward) -> new Cursor(list, new TreeMap<>(query), key, backward));
    }
}
