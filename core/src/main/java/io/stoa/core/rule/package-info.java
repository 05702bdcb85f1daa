/** Law and practice as data with a date. */
@NullMarked
package io.stoa.core.rule;

import org.jspecify.annotations.NullMarked;
