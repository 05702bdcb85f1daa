@NullMarked
package io.stoa.samples.portal.instruments;

import org.jspecify.annotations.NullMarked;
