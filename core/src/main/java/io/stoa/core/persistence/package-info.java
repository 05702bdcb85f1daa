/** Managed classes, converters and migrations. */
@NullMarked
package io.stoa.core.persistence;

import org.jspecify.annotations.NullMarked;
