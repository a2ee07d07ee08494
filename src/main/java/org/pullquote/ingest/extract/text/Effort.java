package org.pullquote.ingest.extract.text;

/**
 * The work that an extraction may take, in steps: a look at a word, or at something found before. The rules look ahead
 * and back from every verb and quotation, and compare what they found; over a text that has no sentences, or thousands
 * of quotations, that grows with the square of its length.
 */
public final class Effort {
    private long left;

    /** Thrown where a text would take more. */
    public static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Exhausted() {
            super("The text takes too many steps");
        }
    }

    public Effort(long most) {
        this.left = most;
    }

    /**
     * Counts steps, before they are done.
     *
     * @throws Exhausted if they are more than are left
     */
    public void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exhausted();
        }
    }
}
