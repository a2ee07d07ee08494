package org.pullquote.delivery;

/** Takes the answer that a request was waited for by others. Found among a request's data under {@link #KEY}. */
public interface Filling {
    /** The name of the one that belongs to a request. */
    String KEY = Filling.class.getName();

    /**
     * Hands the answer over.
     *
     * @return false if the public state has changed under it since the request began
     */
    boolean fill(Finished answer);
}
