/** The process of a call 项目管理流程, from its publication to its closing, and the public record of each stage. */
@NullMarked
package io.stoa.programmes.process;

import org.jspecify.annotations.NullMarked;
