/** Domain events handed to the host. */
@NullMarked
package io.stoa.core.event;

import org.jspecify.annotations.NullMarked;
