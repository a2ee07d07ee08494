/** Migrations of the database that SQL cannot do. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
