/** Journeys through the portal in a browser. */
@NullMarked
package io.stoa.samples.portal.browser;

import org.jspecify.annotations.NullMarked;
