@NullMarked
package io.stoa.samples.portal.security;

import org.jspecify.annotations.NullMarked;
