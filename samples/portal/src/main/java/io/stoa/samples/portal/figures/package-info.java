/** Totals and charts. */
@NullMarked
package io.stoa.samples.portal.figures;

import org.jspecify.annotations.NullMarked;
