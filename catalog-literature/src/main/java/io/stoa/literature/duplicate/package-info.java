/** Finds records that describe the same work 查重, between two catalogues and within one. */
@NullMarked
package io.stoa.literature.duplicate;

import org.jspecify.annotations.NullMarked;
