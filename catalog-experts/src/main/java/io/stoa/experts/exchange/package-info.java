/** Experts as tables, and all that is held about one 专家数据交换. */
@NullMarked
package io.stoa.experts.exchange;

import org.jspecify.annotations.NullMarked;
