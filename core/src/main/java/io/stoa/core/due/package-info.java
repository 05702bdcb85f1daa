/** What time brings: work that falls due, done once, on whichever node is free. */
@NullMarked
package io.stoa.core.due;

import org.jspecify.annotations.NullMarked;
