/** Demonstration data, all of it synthetic. */
@NullMarked
package io.stoa.samples.portal.demo;

import org.jspecify.annotations.NullMarked;
