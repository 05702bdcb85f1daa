/** Who asks, what they may do, and what they may see. */
@NullMarked
package io.stoa.core.access;

import org.jspecify.annotations.NullMarked;
