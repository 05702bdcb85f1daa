/** The platform: modules, wiring, and what they share. */
@NullMarked
package io.stoa.core;

import org.jspecify.annotations.NullMarked;
