package org.pullquote.platform.image;

/**
 * A clean picture: its pixels and nothing else.
 *
 * @param bytes of a JPEG, or of a PNG where that is what came or the picture has transparent parts
 */
public record Developed(byte[] bytes, ImageType type, int width, int height) {}
