/** The front page. */
@NullMarked
package io.stoa.samples.portal.home;

import org.jspecify.annotations.NullMarked;
