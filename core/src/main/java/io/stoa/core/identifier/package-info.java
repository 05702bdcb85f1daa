/** Identifiers and codes of people, organisations, publications, patents and subjects: checked, normalised, explained. */
@NullMarked
package io.stoa.core.identifier;

import org.jspecify.annotations.NullMarked;
