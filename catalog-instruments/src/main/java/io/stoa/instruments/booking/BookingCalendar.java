package io.stoa.instruments.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of an instrument: where it is, which group it belongs to, and the row that every change of its bookings
 * and outages locks and counts.
 */
@Entity
@Table(name = "stoa_booking_calendar")
public class BookingCalendar {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "zone", length = 60, nullable = false)
    private String zone;

    @Column(name = "group_name", length = 60)
    private @Nullable String groupName;

    @Column(name = "longest_minutes", nullable = false)
    private long longestMinutes;

    @Column(name = "revision", nullable = false)
    private long revision;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected BookingCalendar() {}

    BookingCalendar(String instrumentId, ZoneId zone) {
        this.id = instrumentId;
        this.zone = zone.getId();
    }

    /** {@return the instrument's id} */
    public String getId() {
        return id;
    }

    /** {@return the time zone of the facility, by whose clock days and opening hours are told} */
    public ZoneId getZone() {
        return ZoneId.of(zone);
    }

    /** {@return the group of instruments of the provider that it belongs to, or null} */
    public @Nullable String getGroupName() {
        return groupName;
    }

    /** {@return the greatest length that a booking here ever had, which bounds how far back overlaps are looked for} */
    public Duration getLongest() {
        return Duration.ofMinutes(longestMinutes);
    }

    /** {@return how often its bookings and outages have changed} */
    public long getRevision() {
        return revision;
    }
}
