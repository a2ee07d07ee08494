package org.pullquote.content;

/**
 * A place in the plain text of a body: a W3C Web Annotation TextPositionSelector ({@code start}, {@code end}) and
 * TextQuoteSelector ({@code exact}, {@code prefix}, {@code suffix}) in one. An anchor lies within one block.
 *
 * @param block the id of the block it falls in
 * @param start first code point, counted from 0 over the whole plain text
 * @param end the code point after the last
 * @param exact the words at that place, as the plain text has them
 * @param prefix up to 32 code points before them
 * @param suffix up to 32 code points after them
 */
public record Anchor(String block, int start, int end, String exact, String prefix, String suffix) {}
