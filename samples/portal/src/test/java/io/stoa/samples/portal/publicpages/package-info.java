/** The public pages over HTTP. */
@NullMarked
package io.stoa.samples.portal.publicpages;

import org.jspecify.annotations.NullMarked;
