/** Reads long documents item by item, so that only one is in memory. */
@NullMarked
package org.pullquote.ingest.read.items;

import org.jspecify.annotations.NullMarked;
