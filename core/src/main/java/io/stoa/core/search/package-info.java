/** What a catalogue says so that one search can go over all of them. */
@NullMarked
package io.stoa.core.search;

import org.jspecify.annotations.NullMarked;
