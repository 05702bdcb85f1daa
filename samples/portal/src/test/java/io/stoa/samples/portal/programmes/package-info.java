/** Texts and tables of what stages publish. */
@NullMarked
package io.stoa.samples.portal.programmes;

import org.jspecify.annotations.NullMarked;
