/** Document delivery at the requesting and at the supplying library. */
@NullMarked
package io.stoa.samples.portal.desk.delivery;

import org.jspecify.annotations.NullMarked;
