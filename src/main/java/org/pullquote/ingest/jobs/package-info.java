/** Imports as jobs: taken in at once, worked off item by item by whichever replica is free, each item's fate told. */
@NullMarked
package org.pullquote.ingest.jobs;

import org.jspecify.annotations.NullMarked;
