/** Rounds of review and their panels, for the secretary. */
@NullMarked
package io.stoa.samples.portal.desk.panel;

import org.jspecify.annotations.NullMarked;
