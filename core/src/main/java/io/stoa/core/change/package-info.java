/** The change log: what happened to every entry, in one order. */
@NullMarked
package io.stoa.core.change;

import org.jspecify.annotations.NullMarked;
