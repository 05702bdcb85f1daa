/** Text in several languages. */
@NullMarked
package io.stoa.core.text;

import org.jspecify.annotations.NullMarked;
