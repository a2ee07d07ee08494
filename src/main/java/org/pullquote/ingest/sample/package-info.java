/** The sample newsroom: a fictional paper to play with. */
@NullMarked
package org.pullquote.ingest.sample;

import org.jspecify.annotations.NullMarked;
