/** What blind reviewers may see of an application, and the search for names in it. */
@NullMarked
package io.stoa.programmes.review.blind;

import org.jspecify.annotations.NullMarked;
