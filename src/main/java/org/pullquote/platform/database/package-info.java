/** PostgreSQL: the one the application brings along, and the roles in it. */
@NullMarked
package org.pullquote.platform.database;

import org.jspecify.annotations.NullMarked;
