/** How well what people know fits a topic: the finder of experts and affinities for assignments 匹配度. */
@NullMarked
package io.stoa.experts.affinity;

import org.jspecify.annotations.NullMarked;
