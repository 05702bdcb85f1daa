/** Who knows something: the port to finders of people 专家发现. */
@NullMarked
package io.stoa.core.finder;

import org.jspecify.annotations.NullMarked;
