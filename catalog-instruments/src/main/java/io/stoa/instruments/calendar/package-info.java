/** Calendars 日历: feeds of bookings for calendar programs, and outages read from calendar files. */
@org.jspecify.annotations.NullMarked
package io.stoa.instruments.calendar;
