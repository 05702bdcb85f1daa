/** The rules of booking and their parameters; a host keeps them per instrument, group of instruments or provider. */
@NullMarked
package io.stoa.instruments.booking.rule;

import org.jspecify.annotations.NullMarked;
