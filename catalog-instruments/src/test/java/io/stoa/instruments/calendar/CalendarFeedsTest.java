package io.stoa.instruments.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stoa.core.access.Caller;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.CalendarSettings;
import io.stoa.instruments.booking.OutageDraft;
import io.stoa.instruments.booking.OutageKind;
import io.stoa.testkit.Callers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFeedsTest extends CalendarsOnEveryStack {

    private static final TimeSlot TUESDAY = slot("2026-03-03T01:00:00Z", 2);
    private static final TimeSlot WEDNESDAY = slot("2026-03-04T01:00:00Z", 2);

    @Test
    void shows_others_when_an_instrument_is_booked_and_neither_by_whom_nor_what_for() {
        BookingView booked = book(user("Wang"), TUESDAY, "secret alloy");
        String feed = feed(link(user("Li")));

        assertThat(feed).doesNotContain("Wang").doesNotContain("secret").contains("SUMMARY:Booked\r\n");
        VEvent event = only(feed);
        assertThat(value(event, Property.UID)).isEqualTo(booked.id());
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(feed)
                .contains("DTSTART;TZID=Asia/Shanghai:20260303T090000\r\n")
                .contains("DTEND;TZID=Asia/Shanghai:20260303T110000\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n");
    }

    @Test
    void shows_a_keeper_the_holder_and_the_purpose_for_as_long_as_the_keeper_is_one() {
        book(user("Wang"), TUESDAY, "alloy, batch 7; hot");
        String token = link(keeper());

        assertThat(feed(token))
                .contains("SUMMARY:Booked: Wang\r\n")
                .contains("DESCRIPTION:alloy\\, batch 7\\; hot\r\n");
        directory.put(keeper().id(), new Caller(keeper().id(), "Keeper", null, Set.of(), Locale.ENGLISH));
        assertThat(feed(token)).doesNotContain("Wang").doesNotContain("alloy");
    }

    @Test
    void shows_users_their_own_bookings_of_all_instruments_only() {
        Caller wang = user("Wang");
        book(wang, TUESDAY, "alloy");
        book(user("Li"), WEDNESDAY, "powder");
        instrument = newInstrument("Röntgen-Diffraktometer");
        book(wang, TUESDAY, "crystal");

        String feed = feed(as(wang, () -> feeds.createOwnLink()).token());

        assertThat(feed)
                .contains("SUMMARY:Mass spectrometer\\, 400 MHz\r\n")
                .contains("SUMMARY:Röntgen-Diffraktometer\r\n")
                .contains("DESCRIPTION:alloy\r\n")
                .contains("DESCRIPTION:crystal\r\n")
                .contains("X-WR-CALNAME:My instrument bookings\r\n")
                .doesNotContain("powder");
        assertThat(events(feed)).hasSize(2);
    }

    @Test
    void raises_the_sequence_when_a_booking_moves_and_keeps_its_uid() {
        Caller wang = user("Wang");
        BookingView booked = book(wang, TUESDAY, "alloy");
        String token = link(wang);
        VEvent before = only(feed(token));

        as(wang, () -> bookings.move(booked.id(), booked.version(), WEDNESDAY, null));

        VEvent after = only(feed(token));
        assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(Integer.parseInt(value(after, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(value(before, Property.SEQUENCE)));
        assertThat(value(after, Property.DTSTART)).isEqualTo("20260304T090000");
    }

    @Test
    void keeps_a_cancelled_booking_as_cancelled() {
        Caller wang = user("Wang");
        BookingView booked = book(wang, TUESDAY, "alloy");
        String token = link(user("Li"));
        as(wang, () -> bookings.cancel(booked.id(), booked.version(), null));

        VEvent event = only(feed(token));
        assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
    }

    @Test
    void shows_outages_that_reach_into_the_window_and_those_called_off() {
        as(keeper(), () -> outages.declare(draft(slot("2025-11-01T00:00:00Z", 24 * 60), "detector at the maker")));
        var second = as(keeper(), () -> outages.declare(draft(TUESDAY, "new pump")));
        as(keeper(), () -> outages.declare(draft(slot("2025-10-01T00:00:00Z", 1), "long past")));
        as(keeper(), () -> outages.cancel(second.outage().id(), second.outage().version()));

        List<VEvent> events = events(feed(link(user("Li"))));
        assertThat(events)
                .extracting(event -> value(event, Property.SUMMARY) + " " + value(event, Property.STATUS))
                .containsExactly(
                        "Out of service: detector at the maker CONFIRMED", "Out of service: new pump CANCELLED");
        assertThat(value(events.get(1), Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void describes_the_summer_time_of_the_facility() throws Exception {
        as(keeper(), () -> {
            platform.get(BookingPolicies.class)
                    .setCalendar(instrument, new CalendarSettings(ZoneId.of("Europe/Berlin"), null));
            return "";
        });
        as(keeper(), () -> outages.declare(draft(slot("2026-03-28T08:00:00Z", 1), "winter")));
        as(keeper(), () -> outages.declare(draft(slot("2026-03-30T07:00:00Z", 1), "summer")));

        String feed = feed(link(user("Li")));
        assertThat(feed)
                .contains("BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n")
                .contains("DTSTART;TZID=Europe/Berlin:20260328T090000\r\n")
                .contains("DTSTART;TZID=Europe/Berlin:20260330T090000\r\n");
        Component zone = calendar(feed).getComponents(Component.VTIMEZONE).get(0);
        assertThat(zone.validate().hasErrors()).isFalse();
    }

    @Test
    void writes_lines_as_the_standard_asks_whatever_people_type() {
        Caller wang = user("Wang");
        String typed = "样品".repeat(100) + "😀".repeat(40) + "\r\nEND:VEVENT\rBEGIN:VEVENT\n\u0007X-EVIL:1";
        as(keeper(), () -> outages.declare(draft(slot("2026-03-28T08:00:00Z", 1), "前处理".repeat(80))));
        book(wang, TUESDAY, typed);

        byte[] octets = octets(link(wang));

        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '\n') {
                assertThat(octets[i - 1]).isEqualTo((byte) '\r');
            } else if (octets[i] == '\r') {
                assertThat(octets[i + 1]).isEqualTo((byte) '\n');
            }
        }
        String feed = new String(octets, StandardCharsets.UTF_8);
        for (String line : feed.split("\r\n")) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(bytes.length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("�");
            assertThat(line).doesNotStartWith("X-EVIL");
        }
        assertThat(feed).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:").endsWith("END:VCALENDAR\r\n");
        assertThat(events(feed)).hasSize(2);
        assertThat(events(feed))
                .extracting(event -> event.getProperty(Property.DESCRIPTION)
                        .map(Property::getValue)
                        .orElse(""))
                .contains("样品".repeat(100) + "😀".repeat(40) + "\nEND:VEVENT\nBEGIN:VEVENT\nX-EVIL:1");
    }

    @Test
    void is_valid_in_the_eyes_of_the_library() throws Exception {
        book(user("Wang"), TUESDAY, "alloy");
        as(keeper(), () -> outages.declare(draft(WEDNESDAY, "new pump")));
        assertThat(calendar(feed(link(keeper()))).validate().getEntries()).isEmpty();
    }

    @Test
    void goes_over_many_pages_in_order_and_leaves_out_what_is_beyond_the_window() {
        Instant first = Instant.parse("2026-03-03T00:00:00Z");
        platform.transactions().runRequired(em -> {
            for (int i = 0; i < 2_050; i++) {
                em.createNativeQuery(
                                "insert into stoa_outage (id, version, instrument_id, provider_id, kind, starts_at,"
                                        + " ends_at, reason, cancelled, sequence, changed_at)"
                                        + " select concat('many-', ?1), version, instrument_id, provider_id, kind, starts_at,"
                                        + " ends_at, reason, cancelled, sequence, changed_at from stoa_outage"
                                        + " where instrument_id = ?2 and id not like 'many-%'")
                        .setParameter(1, instrument.substring(30) + i)
                        .setParameter(2, i == 0 ? declared(first) : instrument)
                        .executeUpdate();
            }
        });
        as(keeper(), () -> outages.declare(draft(slot("2027-06-01T00:00:00Z", 1), "beyond")));

        List<VEvent> events = events(feed(link(user("Li"))));
        assertThat(events)
                .hasSize(2_051)
                .extracting(event -> value(event, Property.UID))
                .doesNotHaveDuplicates();
    }

    private String declared(Instant start) {
        as(keeper(), () -> outages.declare(draft(slot(start.toString(), 1), "often")));
        return instrument;
    }

    @Test
    void opens_nothing_by_a_wrong_or_revoked_token_and_keeps_only_its_hash() {
        Caller wang = user("Wang");
        NewCalendarLink made = as(wang, () -> feeds.createLink(instrument));
        assertThat(made.token()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(made.toString()).doesNotContain(made.token());
        String kept = platform.transactions()
                .required(em -> em.find(CalendarLink.class, made.link().id()).getTokenHash());
        assertThat(kept).hasSize(64).isNotEqualTo(made.token());
        refuses(kept);
        refuses("");
        refuses(made.token().substring(1) + "A");

        assertThat(as(wang, () -> feeds.links())).containsExactly(made.link());
        as(wang, () -> feeds.revoke(made.link().id()));
        assertThat(as(wang, () -> feeds.links())).isEmpty();
        refuses(made.token());
    }

    @Test
    void lets_nobody_revoke_the_link_of_another_but_administrators() {
        NewCalendarLink made = as(user("Wang"), () -> feeds.createOwnLink());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(user("Li"), () -> feeds.revoke(made.link().id())));
        assertThat(as(Callers.administrator(), () -> feeds.revoke(made.link().id())))
                .isEqualTo(made.link());
    }

    @Test
    void closes_a_feed_whose_owner_is_gone_or_may_no_longer_see_the_instrument() {
        String gone = link(user("Wang"));
        String own = as(user("Wang"), () -> feeds.createOwnLink()).token();
        String stays = link(keeper());
        directory.remove(user("Wang").id());
        refuses(gone);
        refuses(own);

        String left = link(user("Li"));
        InstrumentCatalog instruments = platform.get(InstrumentCatalog.class);
        as(
                Callers.staffOf(provider),
                () -> instruments.suspend(
                        instrument, instruments.publicView(instrument).version(), "moved"));
        refuses(left);
        assertThat(feed(as(Callers.staffOf(provider), () -> feeds.createLink(instrument))
                        .token()))
                .contains("BEGIN:VCALENDAR");
        refuses(stays);
    }

    @Test
    void makes_no_link_to_what_is_not_seen_nor_for_anybody_not_signed_in_nor_without_end() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(user("Wang"), () -> feeds.createLink("nowhere")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(Callers.anybody(), () -> feeds.createOwnLink()));
        for (int i = 0; i < CalendarFeeds.MAX_LINKS; i++) {
            as(user("Wang"), () -> feeds.createOwnLink());
        }
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> as(user("Wang"), () -> feeds.createOwnLink()))
                .withMessageContaining("100");
    }

    private OutageDraft draft(TimeSlot slot, String reason) {
        return OutageDraft.of(instrument, slot, OutageKind.REPAIR, reason);
    }

    private String link(Caller owner) {
        return as(owner, () -> feeds.createLink(instrument)).token();
    }

    private void refuses(String token) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        platform.as(Callers.anybody());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> feeds.write(token, out));
        assertThat(out.size()).isZero();
    }

    private String feed(String token) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets(token)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] octets(String token) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        platform.as(Callers.anybody());
        reading(() -> feeds.write(token, out));
        return out.toByteArray();
    }

    private interface Work {
        Object run() throws IOException, ParserException;
    }

    private static Object reading(Work work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static Calendar calendar(String feed) {
        return (Calendar) reading(
                () -> new CalendarBuilder().build(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<VEvent> events(String feed) {
        return calendar(feed).getComponents(Component.VEVENT);
    }

    private static VEvent only(String feed) {
        List<VEvent> events = events(feed);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
