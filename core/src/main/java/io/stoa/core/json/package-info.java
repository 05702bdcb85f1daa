/** One way to write and read JSON, for columns, hashes and exchange. */
@NullMarked
package io.stoa.core.json;

import org.jspecify.annotations.NullMarked;
