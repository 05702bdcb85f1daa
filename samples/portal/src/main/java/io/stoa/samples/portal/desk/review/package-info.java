/** Blind review, for those who judge. */
@NullMarked
package io.stoa.samples.portal.desk.review;

import org.jspecify.annotations.NullMarked;
