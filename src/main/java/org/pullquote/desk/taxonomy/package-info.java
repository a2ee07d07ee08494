/** Sections, tags and authors. They have no drafts: where they are public, a save takes effect. */
@NullMarked
package org.pullquote.desk.taxonomy;

import org.jspecify.annotations.NullMarked;
