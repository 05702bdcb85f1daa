@NullMarked
package io.stoa.samples.portal.api;

import org.jspecify.annotations.NullMarked;
