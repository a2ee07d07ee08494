/** Sources: who and what the newsroom quotes. They have no drafts: a save takes effect. */
@NullMarked
package org.pullquote.desk.source;

import org.jspecify.annotations.NullMarked;
