/** The desks: what is set up for their journeys, and what they must not tell. */
@NullMarked
package io.stoa.samples.portal.desk;

import org.jspecify.annotations.NullMarked;
