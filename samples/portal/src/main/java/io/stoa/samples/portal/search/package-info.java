/** The search over everything. */
@NullMarked
package io.stoa.samples.portal.search;

import org.jspecify.annotations.NullMarked;
