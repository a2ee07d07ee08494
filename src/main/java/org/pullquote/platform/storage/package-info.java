/** Files that are too large for a database: on the local disk, or in S3. */
@NullMarked
package org.pullquote.platform.storage;

import org.jspecify.annotations.NullMarked;
