/** Who did what, when, and what changed. */
@NullMarked
package io.stoa.core.audit;

import org.jspecify.annotations.NullMarked;
