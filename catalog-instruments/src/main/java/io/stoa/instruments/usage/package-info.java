/** Usage of instruments 使用记录: sessions as they were, their adjustments, and tables of them. */
@NullMarked
package io.stoa.instruments.usage;

import org.jspecify.annotations.NullMarked;
