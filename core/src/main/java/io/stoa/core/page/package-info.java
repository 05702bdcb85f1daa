/** Keyset pages with signed, opaque cursors. */
@NullMarked
package io.stoa.core.page;

import org.jspecify.annotations.NullMarked;
