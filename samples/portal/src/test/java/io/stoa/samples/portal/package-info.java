@NullMarked
package io.stoa.samples.portal;

import org.jspecify.annotations.NullMarked;
