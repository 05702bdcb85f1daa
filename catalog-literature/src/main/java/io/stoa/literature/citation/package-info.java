/** Citations 引文 in any CSL style, GB/T 7714 among them, each in the language of the work. */
@NullMarked
package io.stoa.literature.citation;

import org.jspecify.annotations.NullMarked;
