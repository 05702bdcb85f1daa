/** Assessment of instruments 考核: how well they were used and shared in a year, by rules that are data. */
@NullMarked
package io.stoa.instruments.assessment;

import org.jspecify.annotations.NullMarked;
