/** Joining the host's transaction, or running one of our own. */
@NullMarked
package io.stoa.core.transaction;

import org.jspecify.annotations.NullMarked;
