/** Usage of works, counted and reported after COUNTER 5.1. */
@NullMarked
package io.stoa.literature.usage;

import org.jspecify.annotations.NullMarked;
