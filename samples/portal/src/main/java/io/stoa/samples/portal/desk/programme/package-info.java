/** The process of a call, for those who run it. */
@NullMarked
package io.stoa.samples.portal.desk.programme;

import org.jspecify.annotations.NullMarked;
