/** Samples that users send in to be analysed 送样检测. */
@NullMarked
package io.stoa.instruments.sample;

import org.jspecify.annotations.NullMarked;
