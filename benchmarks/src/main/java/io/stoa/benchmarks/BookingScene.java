package io.stoa.benchmarks;

import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.PolicyScope;
import io.stoa.instruments.booking.rule.AudienceTerms;
import io.stoa.instruments.booking.rule.Audiences;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.UserAudience;
import io.stoa.testkit.Callers;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Instruments with calendars, users with qualifications, and a rule set as it is usual. */
final class BookingScene {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String KIND = "self-service";

    private final InstrumentPlatform started;
    private final LocalDate today = Instant.now().atZone(ZONE).toLocalDate();

    BookingScene(InstrumentPlatform started) {
        this.started = started;
    }

    /** A wish for a slot. */
    record Wish(String user, String instrument, TimeSlot slot) {}

    DataSource dataSource() {
        return started.platform().dataSource();
    }

    String providerId() {
        return started.providerId();
    }

    void fill(int instruments, int users) throws SQLException {
        Sql.execute(
                dataSource(),
                "insert into stoa_instrument (id, version, status, audience, provider_id, source, source_id,"
                        + " content_hash, titles, title, title_sort, search_text, subjects, created_at, updated_at,"
                        + " details) select 'b' || i, 0, 'PUBLISHED', 'PUBLIC', '" + providerId()
                        + "', 'b', i::text, '', '{\"source\":\"en\",\"texts\":{\"en\":\"I\"}}', 'Instrument ' || i, 'i',"
                        + " 'i', '[]', now(), now(), '{}' from generate_series(1, " + instruments + ") i",
                "insert into stoa_booking_calendar (id, zone, longest_minutes, revision)" + " select 'b' || i, '" + ZONE
                        + "', 60, 0 from generate_series(1, " + instruments + ") i",
                "insert into stoa_booking_qualification (id, provider_id, holder_id, kind, valid_from, granted_by)"
                        + " select gen_random_uuid()::text, '" + providerId() + "', 'u' || i, '" + KIND
                        + "', timestamp '2020-01-01', 'keeper' from generate_series(1, " + users + ") i",
                "vacuum analyze");
    }

    void rules(List<BookingRule> rules) {
        started.platform().as(Callers.administrator());
        started.platform().get(BookingPolicies.class).setRules(new PolicyScope.OfProvider(providerId()), rules);
    }

    void instrumentRules(String instrument, List<BookingRule> rules) {
        started.platform().as(Callers.administrator());
        started.platform()
                .get(BookingPolicies.class)
                .setRules(new PolicyScope.OfInstrument(providerId(), instrument), rules);
    }

    static List<BookingRule> typicalRules() {
        return List.of(
                MaxAdvance.of("P60D"),
                MinNotice.of("PT1H"),
                new MinLength(Duration.ofMinutes(30)),
                new MaxLength(Duration.ofHours(8)),
                new Grid(30),
                OpeningHours.on("08:00", "20:00", DayOfWeek.values()),
                new CapHours(Duration.ofHours(20), CapPeriod.WEEK, CapHolder.USER),
                new OpenFuture(50, null),
                new Audiences(List.of(AudienceTerms.of(UserAudience.EVERYONE)), java.util.Set.of()),
                new Qualification(KIND));
    }

    /** Bookings of a quarter of an hour, one after the other until yesterday, all of them used. */
    void past(String instrument, int count, int users) throws SQLException {
        Sql.execute(
                dataSource(),
                "insert into stoa_booking (id, version, instrument_id, provider_id, holder_id, state, starts_at,"
                        + " ends_at, sole_use, sequence, made_by, made_at, changed_at) select '" + instrument
                        + "-' || i, 1, '" + instrument + "', '" + providerId() + "', 'u' || (1 + i % " + users
                        + "), 'COMPLETED', s, s + interval '15 minutes', true, 0, 'u', s, s from (select i,"
                        + " date_trunc('day', now()::timestamp) - interval '1 day' - i * interval '15 minutes' s"
                        + " from generate_series(1, " + count + ") i) slots");
    }

    /** Bookings of half an hour, every other hour from tomorrow on, so that the hours between are free. */
    void future(String instrument, int count, int users, int groups) throws SQLException {
        Sql.execute(
                dataSource(),
                "insert into stoa_booking (id, version, instrument_id, provider_id, holder_id, research_group, project,"
                        + " state, starts_at, ends_at, sole_use, sequence, made_by, made_at, changed_at) select '"
                        + instrument + "-' || i, 0, '" + instrument + "', '" + providerId() + "', 'u' || (1 + i % "
                        + users + "), 'g' || (1 + i % " + users + ") % " + groups + ", case when i % " + groups
                        + " = 0 then 'P' end, 'CONFIRMED', s, s + interval '30 minutes', false, 0, 'u', now(), now()"
                        + " from (select i, date_trunc('day', now()::timestamp) + interval '1 day'"
                        + " + i * interval '2 hours' s from generate_series(1, " + count + ") i) slots");
    }

    /** Slots of an hour, half of the wishes for one that another user wishes for, too. */
    List<Wish> wishes(int count, int instruments, int users, long seed) {
        Random random = new Random(seed);
        List<Integer> slots = new ArrayList<>();
        for (int i = 0; i < instruments * 30 * 12; i++) {
            slots.add(i);
        }
        Collections.shuffle(slots, random);
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int slot = slots.get(i / 2);
            wishes.add(new Wish("u" + (1 + i % users), "b" + (1 + slot % instruments), at(slot / instruments)));
        }
        Collections.shuffle(wishes, random);
        return wishes;
    }

    /** Hours that are open, every other one. */
    List<TimeSlot> freeSlots(int count) {
        return IntStream.range(0, count).mapToObj(i -> at(1 + 2 * i)).toList();
    }

    private TimeSlot at(int hour) {
        return TimeSlot.of(
                today.plusDays(2 + hour / 12).atTime(8 + hour % 12, 0).atZone(ZONE), Duration.ofHours(1));
    }
}
