/** How Stoa says no: typed exceptions with stable codes, in the reader's language. */
@NullMarked
package io.stoa.core.error;

import org.jspecify.annotations.NullMarked;
