/** Score sheets and how a ranking is computed from them: pure functions in exact decimals, free of the database. */
@NullMarked
package io.stoa.programmes.review.score;

import org.jspecify.annotations.NullMarked;
