/** Reads and writes descriptions of works in the formats that libraries exchange. */
@NullMarked
package io.stoa.literature.exchange;

import org.jspecify.annotations.NullMarked;
