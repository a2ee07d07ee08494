/** Sections, tags and authors. They have no drafts: a save takes effect. */
@NullMarked
package org.pullquote.desk.taxonomy;

import org.jspecify.annotations.NullMarked;
