/** The revisions of articles over HTTP, and what changed from one to another. */
@NullMarked
package org.pullquote.desk.revision;

import org.jspecify.annotations.NullMarked;
