/** The index in a folder of this machine. */
@NullMarked
package io.stoa.search.lucene;

import org.jspecify.annotations.NullMarked;
