/** Random draws of panels 随机抽取 that anybody can replay. */
@NullMarked
package io.stoa.experts.draw;

import org.jspecify.annotations.NullMarked;
