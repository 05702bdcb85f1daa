/** Stoa as a part of a Spring Boot application. */
@NullMarked
package io.stoa.spring;

import org.jspecify.annotations.NullMarked;
