/** Experts and talents 科技专家库, 科技人才库. */
@NullMarked
package io.stoa.experts;

import org.jspecify.annotations.NullMarked;
