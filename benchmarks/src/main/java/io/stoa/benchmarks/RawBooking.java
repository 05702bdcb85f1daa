package io.stoa.benchmarks;

import io.stoa.core.json.Json;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.OpeningHours;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Books by plain JDBC: the same lock, the same inputs of the rules in two statements, the same rules for the benchmark's
 * rule set in plain Java, and the same three rows.
 */
final class RawBooking {

    private static final String LOCK = "update stoa_booking_calendar set revision = revision + 1, longest_minutes ="
            + " case when longest_minutes < ? then ? else longest_minutes end where id = ?";

    private static final String PLACE =
            "select i.title, i.provider_id, i.status, i.audience, c.zone, c.longest_minutes, p.rules, k.due_on"
                    + " from stoa_instrument i join stoa_booking_calendar c on c.id = i.id"
                    + " left join stoa_booking_policy p on p.id = 'provider:' || i.provider_id"
                    + " left join stoa_calibration_plan k on k.instrument_id = i.id and k.blocks_booking"
                    + " where i.id = ?";

    private static final String FACTS =
            "select 'H', starts_at, ends_at from stoa_booking where instrument_id = ? and state in"
                    + " ('OFFERED', 'PENDING', 'CONFIRMED', 'IN_USE', 'COMPLETED') and starts_at > ? and starts_at < ?"
                    + " and ends_at > ?"
                    + " union all select 'C', starts_at, ends_at from stoa_booking where instrument_id = ?"
                    + " and holder_id = ? and ends_at > ? and state in ('OFFERED', 'PENDING', 'CONFIRMED', 'IN_USE',"
                    + " 'COMPLETED', 'LATE_CANCELLED', 'NO_SHOW')"
                    + " union all select 'O', starts_at, ends_at from stoa_outage where instrument_id = ?"
                    + " and ends_at > ? and starts_at < ? and not cancelled"
                    + " union all select 'Q', valid_from, valid_until from stoa_booking_qualification"
                    + " where holder_id = ? and provider_id = ? and kind = ?"
                    + " union all select 'B', pronounced_at, until_at from stoa_booking_ban where holder_id = ?"
                    + " and lifted_at is null and (until_at is null or until_at > ?)";

    private static final String BOOK =
            "insert into stoa_booking (id, version, instrument_id, provider_id, holder_id, organisation_id,"
                    + " research_group, state, starts_at, ends_at, sole_use, purpose, project, series_id, bundle_id,"
                    + " sequence, made_by, made_at, changed_at, reason, decide_by, checked_in_at, checked_out_at)"
                    + " values (?, 0, ?, ?, ?, null, null, 'CONFIRMED', ?, ?, true, 'imaging', null, null, null, 0, ?,"
                    + " ?, ?, null, null, null, null)";

    private static final String AUDIT =
            "insert into stoa_audit (id, at, actor_id, actor_name, actor_organisation_id, action, outcome, kind,"
                    + " subject_id, provider_id, reason, changes) values (?, ?, ?, ?, null, 'booking.book', 'DONE',"
                    + " 'booking', ?, ?, null, null)";

    private static final String CHANGE =
            "insert into stoa_entry_change (id, seq, kind, entry_id, provider_id, audience, status, tombstone,"
                    + " entry_version, changed_at) values (?, null, 'booking', ?, ?, 'PROVIDER', 'PUBLISHED', false, 0, ?)";

    private final DataSource dataSource;

    RawBooking(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The row of an instrument. */
    private record Place(String providerId, ZoneId zone, long longestMinutes, List<BookingRule> rules) {}

    /** Books, or returns false because a rule stands against it. */
    boolean book(BookingScene.Wish wish) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean booked = book(connection, wish);
                if (booked) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return booked;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private boolean book(Connection connection, BookingScene.Wish wish) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, wish.slot().length().toMinutes());
            lock.setLong(2, wish.slot().length().toMinutes());
            lock.setString(3, wish.instrument());
            lock.executeUpdate();
        }
        Instant now = Instant.now();
        Place place = place(connection, wish.instrument());
        if (place == null || !allows(place, wish.slot(), now) || !isFree(connection, place, wish, now)) {
            return false;
        }
        insert(connection, place, wish, now);
        return true;
    }

    private static @Nullable Place place(Connection connection, String instrument) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PLACE)) {
            select.setString(1, instrument);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !"PUBLISHED".equals(row.getString(3)) || row.getObject(8) != null) {
                    return null;
                }
                List<BookingRule> rules = Json.read(row.getString(7), new TypeReference<>() {});
                return new Place(row.getString(2), ZoneId.of(row.getString(5)), row.getLong(6), rules);
            }
        }
    }

    private static boolean allows(Place place, TimeSlot slot, Instant now) {
        for (BookingRule rule : place.rules()) {
            boolean allowed = true;
            if (rule instanceof MaxAdvance advance) {
                allowed = slot.start().isBefore(advance.ahead().endFrom(now, place.zone()));
            } else if (rule instanceof MinNotice notice) {
                allowed = !slot.start().isBefore(notice.ahead().beginFrom(now, place.zone()));
            } else if (rule instanceof MinLength least) {
                allowed = slot.length().compareTo(least.length()) >= 0;
            } else if (rule instanceof MaxLength most) {
                allowed = slot.length().compareTo(most.length()) <= 0;
            } else if (rule instanceof Grid grid) {
                allowed = isOn(slot.start(), grid, place.zone()) && isOn(slot.end(), grid, place.zone());
            } else if (rule instanceof OpeningHours hours) {
                allowed = hours.around(slot, place.zone()).stream().anyMatch(open -> open.contains(slot));
            }
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOn(Instant instant, Grid grid, ZoneId zone) {
        return instant.atZone(zone).toLocalTime().toSecondOfDay() % (grid.minutes() * 60) == 0;
    }

    private static boolean isFree(Connection connection, Place place, BookingScene.Wish wish, Instant now)
            throws SQLException {
        TimeSlot slot = wish.slot();
        LocalDate monday =
                CapPeriod.WEEK.firstDay(slot.start().atZone(place.zone()).toLocalDate());
        Instant weekStart = monday.atStartOfDay(place.zone()).toInstant();
        TimeSlot week = new TimeSlot(
                weekStart, monday.plusWeeks(1).atStartOfDay(place.zone()).toInstant());
        Duration booked = slot.length();
        int open = 1;
        boolean qualified = false;
        try (PreparedStatement select = connection.prepareStatement(FACTS)) {
            bind(select, place, wish, now, weekStart.isBefore(now) ? weekStart : now);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant from = instant(rows, 2);
                    Instant until = rows.getObject(3) == null ? TimeSlot.LATEST : instant(rows, 3);
                    switch (rows.getString(1)) {
                        case "C" -> {
                            TimeSlot part = week.intersection(new TimeSlot(from, until));
                            booked = part == null ? booked : booked.plus(part.length());
                            open += until.isAfter(now) ? 1 : 0;
                        }
                        case "Q" -> qualified |= !from.isAfter(slot.start()) && !until.isBefore(slot.end());
                        default -> {
                            return false;
                        }
                    }
                }
            }
        }
        return qualified && withinCaps(place.rules(), booked, open);
    }

    private static boolean withinCaps(List<BookingRule> rules, Duration booked, int open) {
        for (BookingRule rule : rules) {
            boolean over = rule instanceof CapHours cap && booked.compareTo(cap.most()) > 0
                    || rule instanceof OpenFuture most && most.count() != null && open > most.count();
            if (over) {
                return false;
            }
        }
        return true;
    }

    private static void bind(
            PreparedStatement select, Place place, BookingScene.Wish wish, Instant now, Instant countedFrom)
            throws SQLException {
        LocalDateTime from = utc(wish.slot().start());
        LocalDateTime to = utc(wish.slot().end());
        Object[] values = {
            wish.instrument(),
            from.minusMinutes(place.longestMinutes() + 1),
            to,
            from,
            wish.instrument(),
            wish.user(),
            utc(countedFrom),
            wish.instrument(),
            from,
            to,
            wish.user(),
            place.providerId(),
            BookingScene.KIND,
            wish.user(),
            utc(now)
        };
        for (int i = 0; i < values.length; i++) {
            select.setObject(i + 1, values[i]);
        }
    }

    private static void insert(Connection connection, Place place, BookingScene.Wish wish, Instant now)
            throws SQLException {
        String id = UUID.randomUUID().toString();
        LocalDateTime at = utc(now);
        try (PreparedStatement book = connection.prepareStatement(BOOK);
                PreparedStatement audit = connection.prepareStatement(AUDIT);
                PreparedStatement change = connection.prepareStatement(CHANGE)) {
            execute(
                    book,
                    id,
                    wish.instrument(),
                    place.providerId(),
                    wish.user(),
                    utc(wish.slot().start()),
                    utc(wish.slot().end()),
                    wish.user(),
                    at,
                    at);
            execute(audit, UUID.randomUUID().toString(), at, wish.user(), wish.user(), id, place.providerId());
            execute(change, UUID.randomUUID().toString(), id, place.providerId(), at);
        }
    }

    private static void execute(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
