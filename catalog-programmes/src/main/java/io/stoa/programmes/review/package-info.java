/** Rounds of review 评审: panels, blind scoring, defence by video, inspection on site, and results that can be replayed. */
@NullMarked
package io.stoa.programmes.review;

import org.jspecify.annotations.NullMarked;
