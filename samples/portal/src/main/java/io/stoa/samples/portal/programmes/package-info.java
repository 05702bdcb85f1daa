/** Calls and what is published of them. */
@NullMarked
package io.stoa.samples.portal.programmes;

import org.jspecify.annotations.NullMarked;
