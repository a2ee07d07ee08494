/** Fetches what is named by its address, and nothing that only this side of a firewall can see. */
@NullMarked
package org.pullquote.ingest.fetch;

import org.jspecify.annotations.NullMarked;
