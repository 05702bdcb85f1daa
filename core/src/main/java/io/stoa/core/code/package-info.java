/** Versioned, hierarchical code lists: classifications, kinds, regions. */
@NullMarked
package io.stoa.core.code;

import org.jspecify.annotations.NullMarked;
