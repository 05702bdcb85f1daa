/** Booking of instruments 机时预约: rules, bookings, series, waiting lists and outages. */
@NullMarked
package io.stoa.instruments.booking;

import org.jspecify.annotations.NullMarked;
