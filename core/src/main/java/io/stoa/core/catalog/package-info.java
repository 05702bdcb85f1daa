/** What every catalogue shares: entries, their lifecycle, listing and import. */
@NullMarked
package io.stoa.core.catalog;

import org.jspecify.annotations.NullMarked;
