/** Calls of funding programmes 科技计划项目申报指南. */
@NullMarked
package io.stoa.programmes;

import org.jspecify.annotations.NullMarked;
