/** A union catalogue of scientific literature 科技文献资源共享. */
@NullMarked
package io.stoa.literature;

import org.jspecify.annotations.NullMarked;
