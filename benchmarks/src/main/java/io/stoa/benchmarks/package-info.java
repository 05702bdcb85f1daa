/** Side-by-side measurements of Stoa against the plain way to do the same work. */
@NullMarked
package io.stoa.benchmarks;

import org.jspecify.annotations.NullMarked;
