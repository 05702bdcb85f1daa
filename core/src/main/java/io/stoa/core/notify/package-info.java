/** Who is told what. The host delivers. */
@NullMarked
package io.stoa.core.notify;

import org.jspecify.annotations.NullMarked;
