package org.pullquote.desk.source;

import java.util.UUID;

/**
 * What became of two sources.
 *
 * @param source the one that stays
 * @param gone the id of the other
 * @param articles how many working copies follow
 * @param quotes how many quotes of them
 */
public record Merged(SourceView source, UUID gone, int articles, int quotes) {}
