/** Databases, providers, fixtures and contract tests for Stoa's modules and for hosts that write their own. */
@NullMarked
package io.stoa.testkit;

import org.jspecify.annotations.NullMarked;
