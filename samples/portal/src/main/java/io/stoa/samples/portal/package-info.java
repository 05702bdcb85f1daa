/** The portal of a shared science-and-technology resource platform: a Spring Boot host of Stoa. */
@NullMarked
package io.stoa.samples.portal;

import org.jspecify.annotations.NullMarked;
