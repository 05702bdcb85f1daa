/** Who may come in: sign-in, headers, limits. */
@NullMarked
package io.stoa.samples.portal.security;

import org.jspecify.annotations.NullMarked;
