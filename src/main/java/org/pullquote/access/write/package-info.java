/**
 * What every write of the management side has in common: one transaction for the work, its record in the audit and the answer
 * that is kept for a request that may come again.
 */
@NullMarked
package org.pullquote.access.write;

import org.jspecify.annotations.NullMarked;
