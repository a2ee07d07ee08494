/** Pages of the web: what they say of themselves, and the text of their article without what stands around it. */
@NullMarked
package org.pullquote.ingest.read.page;

import org.jspecify.annotations.NullMarked;
