/** A Spring Boot host whose start is measured. */
@NullMarked
package io.stoa.benchmarks.host;

import org.jspecify.annotations.NullMarked;
