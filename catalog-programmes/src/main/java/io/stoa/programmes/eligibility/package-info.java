/** Who may apply 申报条件: rules as data, each checked with a reason of its own. */
@NullMarked
package io.stoa.programmes.eligibility;

import org.jspecify.annotations.NullMarked;
