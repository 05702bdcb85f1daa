/** Working days by public holidays and make-up days. */
@NullMarked
package io.stoa.core.time;

import org.jspecify.annotations.NullMarked;
