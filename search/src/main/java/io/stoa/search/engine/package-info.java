/** What every engine shares: how an index follows the change log, and what an engine has to do for it. */
@NullMarked
package io.stoa.search.engine;

import org.jspecify.annotations.NullMarked;
