package io.stoa.instruments.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link to a calendar feed, as its owner sees it.
 *
 * @param id its id, by which it is revoked
 * @param instrumentId the instrument whose bookings it shows, or null if it shows the owner's
 * @param createdAt when it was made
 */
public record CalendarLinkView(String id, @Nullable String instrumentId, Instant createdAt) {}
