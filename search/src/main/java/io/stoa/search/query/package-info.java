/** What people type, read without ever failing. */
@NullMarked
package io.stoa.search.query;

import org.jspecify.annotations.NullMarked;
