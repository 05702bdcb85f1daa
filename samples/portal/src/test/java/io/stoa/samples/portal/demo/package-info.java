/** Tests of the demonstration. */
@NullMarked
package io.stoa.samples.portal.demo;

import org.jspecify.annotations.NullMarked;
