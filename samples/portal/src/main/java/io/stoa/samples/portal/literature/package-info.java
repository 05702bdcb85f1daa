/** Literature: lists, pages of works, citations and requests for delivery. */
@NullMarked
package io.stoa.samples.portal.literature;

import org.jspecify.annotations.NullMarked;
