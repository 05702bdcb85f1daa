/** Numbers without gaps, where the law wants them. */
@NullMarked
package io.stoa.core.number;

import org.jspecify.annotations.NullMarked;
