/** The desk of those who are signed in: what waits for them, and the ways to it. */
@NullMarked
package io.stoa.samples.portal.desk;

import org.jspecify.annotations.NullMarked;
