/** Conflicts of interest 回避: rules over the evidence that is known of people. */
@NullMarked
package io.stoa.experts.conflict;

import org.jspecify.annotations.NullMarked;
