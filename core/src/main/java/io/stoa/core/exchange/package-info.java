/** What the exchange formats of all catalogues share: results that say what was left behind. */
@NullMarked
package io.stoa.core.exchange;

import org.jspecify.annotations.NullMarked;
