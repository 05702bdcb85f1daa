/** Experts and talents, as everybody may see them. */
@NullMarked
package io.stoa.samples.portal.experts;

import org.jspecify.annotations.NullMarked;
