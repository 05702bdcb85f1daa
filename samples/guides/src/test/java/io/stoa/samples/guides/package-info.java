/** The code that the guides in {@code docs/guides} show: what stands between the marks of a region is in a page, word for word. */
@NullMarked
package io.stoa.samples.guides;

import org.jspecify.annotations.NullMarked;
