/** What a newsroom holds, as an export takes it along: the forms that its parts share, and what becomes of them on the way back. */
@NullMarked
package org.pullquote.desk.archive;

import org.jspecify.annotations.NullMarked;
