package org.pullquote.content;

import org.jspecify.annotations.Nullable;

/** What became of an anchor when the text around it was edited. */
public sealed interface Reanchored {
    /** The anchor as it was. */
    Anchor before();

    /** Where it is to be kept: on its words, or, if they are gone, on what probably stands for them. */
    Anchor after();

    /** How many code points directly before and after its words are as they were. */
    default int context() {
        return before().context(after());
    }

    /** The same words at the same place; block and context may have changed. */
    record Held(Anchor before, Anchor after) implements Reanchored {}

    /** The same words at another place. */
    record Moved(Anchor before, Anchor after) implements Reanchored {}

    /**
     * The words were changed, or are gone. {@link #after()} keeps the old words, at the place of the guess, so that
     * they are found again when they are restored.
     *
     * @param guess the words that probably stand for them now; null if nothing does
     */
    record Drifted(Anchor before, @Nullable Anchor guess) implements Reanchored {
        @Override
        public Anchor after() {
            return guess == null
                    ? before
                    : new Anchor(
                            guess.block(),
                            guess.start(),
                            guess.end(),
                            before.exact(),
                            before.prefix(),
                            before.suffix());
        }
    }
}
