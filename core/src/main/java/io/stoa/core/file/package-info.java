/** Where files are kept. */
@NullMarked
package io.stoa.core.file;

import org.jspecify.annotations.NullMarked;
