package io.stoa.instruments.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.OutageDraft;
import io.stoa.instruments.booking.OutageKind;
import io.stoa.instruments.booking.OutageView;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutageImportTest extends CalendarsOnEveryStack {

    private static final TimeSlot YEAR =
            new TimeSlot(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2027-03-01T00:00:00Z"));

    private static final String WEEKLY = """
            BEGIN:VEVENT
            UID:weekly@service.example.org
            DTSTAMP:20260301T000000Z
            DTSTART;TZID=Europe/Berlin:20260316T090000
            DTEND;TZID=Europe/Berlin:20260316T100000
            RRULE:FREQ=WEEKLY;COUNT=4
            EXDATE;TZID=Europe/Berlin:20260323T090000
            SUMMARY:Liquid nitrogen\\, refill
            BEGIN:VALARM
            TRIGGER:-PT15M
            SUMMARY:alarm
            END:VALARM
            END:VEVENT
            """;

    private static final String MOVED_MEMBER = """
            BEGIN:VEVENT
            UID:weekly@service.example.org
            RECURRENCE-ID;TZID=Europe/Berlin:20260330T090000
            DTSTART;TZID=Europe/Berlin:20260331T090000
            DTEND;TZID=Europe/Berlin:20260331T100000
            SUMMARY:Refill a day later
            END:VEVENT
            """;

    @Test
    void declares_the_events_of_a_file_and_nothing_more_when_it_comes_again() {
        String file = calendar(single("20260310T010000Z", "20260310T030000Z", "") + WEEKLY);

        OutageImportReport first = run(file);
        assertThat(first.declared()).isEqualTo(4);
        assertThat(first.changed()).hasSize(4);
        List<OutageView> declared = declared();
        assertThat(declared)
                .extracting(OutageView::reason)
                .containsExactly(
                        "New pump", "Liquid nitrogen, refill", "Liquid nitrogen, refill", "Liquid nitrogen, refill");
        assertThat(declared)
                .extracting(outage -> outage.slot().start().toString())
                .containsExactly(
                        "2026-03-10T01:00:00Z", "2026-03-16T08:00:00Z", "2026-03-30T07:00:00Z", "2026-04-06T07:00:00Z");

        assertThat(run(file)).isEqualTo(new OutageImportReport(0, 0, 0, 4, List.of()));
        assertThat(declared()).isEqualTo(declared);
    }

    @Test
    void moves_and_calls_off_what_it_knows() {
        run(calendar(single("20260310T010000Z", "20260310T030000Z", "") + WEEKLY));

        OutageImportReport second =
                run(calendar(single("20260311T010000Z", "20260311T030000Z", "") + WEEKLY + MOVED_MEMBER));
        assertThat(second.declared()).isZero();
        assertThat(second.moved()).isEqualTo(2);
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(declared())
                .extracting(outage -> outage.slot().start().toString())
                .containsExactly(
                        "2026-03-11T01:00:00Z", "2026-03-16T08:00:00Z", "2026-03-31T07:00:00Z", "2026-04-06T07:00:00Z");

        OutageImportReport third = run(
                calendar(single("20260311T010000Z", "20260311T030000Z", "STATUS:CANCELLED\n") + WEEKLY + MOVED_MEMBER));
        assertThat(third.cancelled()).isEqualTo(1);
        assertThat(declared()).hasSize(3);
        assertThat(run(calendar(single("20260311T010000Z", "20260311T030000Z", "")))
                        .moved())
                .isEqualTo(1);
        assertThat(declared()).hasSize(4);
    }

    @Test
    void calls_off_members_that_a_series_leaves_out_later_and_moves_those_that_leave_the_window() {
        run(calendar(WEEKLY));
        String paused = WEEKLY.replace("SUMMARY:Liq", "EXDATE;TZID=Europe/Berlin:20260406T090000\nSUMMARY:Liq");
        String beyond = MOVED_MEMBER.replace("20260331", "20270331");

        OutageImportReport report = run(calendar(paused + beyond));
        assertThat(report.cancelled()).isEqualTo(1);
        assertThat(report.moved()).isEqualTo(1);
        assertThat(declared())
                .extracting(outage -> outage.slot().start().toString())
                .containsExactly("2026-03-16T08:00:00Z");
    }

    @Test
    void lists_the_bookings_that_an_imported_outage_hits() {
        String booked =
                book(user("Wang"), slot("2026-03-10T02:00:00Z", 1), "alloy").id();
        assertThat(run(calendar(single("20260310T010000Z", "20260310T030000Z", "")))
                        .changed()
                        .get(0)
                        .hit())
                .extracting(hit -> hit.id())
                .containsExactly(booked);
    }

    @Test
    void reads_all_the_ways_in_which_times_are_written() {
        assertThat(slots("DTSTART;VALUE=DATE:20260405\n")).containsExactly("2026-04-04T16:00:00Z/2026-04-05T16:00:00Z");
        assertThat(slots("DTSTART;VALUE=DATE:20260405\nDTEND;VALUE=DATE:20260408\n"))
                .containsExactly("2026-04-04T16:00:00Z/2026-04-07T16:00:00Z");
        assertThat(slots("DTSTART:20260405T080000\nDURATION:PT90M\n"))
                .containsExactly("2026-04-05T00:00:00Z/2026-04-05T01:30:00Z");
        assertThat(slots("DTSTART:20260405T080000Z\nDURATION:P1W\n"))
                .containsExactly("2026-04-05T08:00:00Z/2026-04-12T08:00:00Z");
        assertThat(slots("DTSTART;TZID=\"W. Europe Standard Time\":20260405T080000\nDURATION:P1DT2H\n"))
                .containsExactly("2026-04-05T06:00:00Z/2026-04-06T08:00:00Z");
        assertThat(slots("dtstart;tzid=America/New_York:2026\n 0405T080000\nDURATION:PT1H\n"))
                .containsExactly("2026-04-05T12:00:00Z/2026-04-05T13:00:00Z");
        assertThat(slots("DTSTART;VALUE=DATE:19970101\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20260101\n"))
                .containsExactly("2026-12-31T16:00:00Z/2027-01-01T16:00:00Z");
        assertThat(slots("DTSTART:20200405T080000Z\nDURATION:PT1H\n")).isEmpty();
        assertThat(slots("DTSTART:20260405T080000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT\n"))
                .isEmpty();
    }

    @Test
    void keeps_long_uids_apart_within_the_length_of_a_source_id() {
        String uid = "u".repeat(400);
        String event = event("UID:" + uid + "\nSUMMARY:x\nDTSTART:20260405T080000Z\nDURATION:PT1H\n")
                + event("UID:" + uid + "2\nSUMMARY:x\nDTSTART:20260406T080000Z\nDURATION:PT1H\n");
        assertThat(read(calendar(event)).outages())
                .extracting(OutageDraft::sourceId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id != null && id.length() <= 250);
    }

    @Test
    void names_the_line_of_what_it_refuses() {
        refuses("no-calendar", 1, "");
        refuses("bad-line", 1, "hello");
        refuses("no-calendar", 1, "BEGIN:VCARD\nEND:VCARD\n");
        refuses("bad-line", 2, "BEGIN:VCALENDAR\nhello\nEND:VCALENDAR\n");
        refuses("bad-line", 2, "BEGIN:VCALENDAR\nUID:\0\nEND:VCALENDAR\n");
        refuses("bad-line", 2, "BEGIN:VCALENDAR\nX;=:1\nEND:VCALENDAR\n");
        refuses("bad-line", 2, "BEGIN:VCALENDAR\nX;A=" + ",".repeat(1_000_000) + ":1\nEND:VCALENDAR\n");
        refuses("not-ended", 2, "BEGIN:VCALENDAR\nBEGIN:VEVENT\n");
        refuses("wrong-end", 3, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n");
        refuses("outside", 3, "BEGIN:VCALENDAR\nEND:VCALENDAR\nX:1\n");
        refuses("outside", 3, "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VEVENT\n");
        refuses("too-deep", 11, "BEGIN:VCALENDAR\n" + "BEGIN:X\n".repeat(100));
        refuses("missing-property", 2, calendar(event("SUMMARY:x\nDTSTART:20260405T080000Z\nDURATION:PT1H\n")));
        refuses("missing-property", 2, calendar(event("UID:1\nSUMMARY:x\nDURATION:PT1H\n")));
        refuses("missing-property", 2, calendar(event("UID:1\nDTSTART:20260405T080000Z\nDURATION:PT1H\n")));
        refuses("repeated", 4, calendar(event("UID:1\nUID:2\n")));
        refuses("bad-summary", 4, calendar(with("DTSTART:20260405T080000Z\nDURATION:PT1H\n", "s".repeat(501))));
        refuses("bad-value", 5, calendar(with("DTSTART:20260230T080000Z\nDURATION:PT1H\n", "x")));
        refuses("bad-value", 5, calendar(with("DTSTART:20260205T080000Z\n", "x")));
        refuses("bad-value", 6, calendar(with("DTSTART:20260205T080000Z\nDTEND:20260205T080000Z\n", "x")));
        refuses("bad-value", 6, calendar(with("DTSTART:20260205T080000Z\nDURATION:-PT1H\n", "x")));
        refuses("bad-value", 6, calendar(with("DTSTART:99991231T080000Z\nDURATION:PT1H\n", "x")));
        refuses(
                "bad-value",
                7,
                calendar(with("DTSTART:20260205T080000Z\nDTEND:20260205T090000Z\nDURATION:PT1H\n", "x")));
        refuses("unknown-zone", 5, calendar(with("DTSTART;TZID=../../etc:20260205T080000\nDURATION:PT1H\n", "x")));
        refuses(
                "not-supported",
                7,
                calendar(with("DTSTART:20260405T080000Z\nDURATION:PT1H\nRDATE:20260406T080000Z\n", "x")));
        refuses("rule", 7, calendar(with("DTSTART:20260405T080000Z\nDURATION:PT1H\nRRULE:FREQ=OFTEN\n", "x")));
        refuses("rule", 7, calendar(with("DTSTART:20260405T080000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY\n", "x")));
        refuses("rule", 7, calendar(with("DTSTART:19000405T080000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY\n", "x")));
        String one = event("UID:1\nSUMMARY:x\nDTSTART:20260405T080000Z\nDURATION:PT1H\n");
        refuses("uid-twice", 9, calendar(one + one));
    }

    @Test
    void refuses_files_that_are_too_large() {
        refuses("too-large", 0, calendar("X:" + "x".repeat(ContentLines.MOST_BYTES)));
        refuses("too-many-lines", 200_001, "BEGIN:VCALENDAR\n" + "X:\n".repeat(300_000));
        refuses("too-many-events", 10_002, calendar(event("").repeat(5_001)));
        refuses("too-many-outages", 12_002, calendar(many(2_001, "DURATION:PT1H")));
        refuses("too-many-rules", 200 * 7 + 7, calendar(many(201, "DURATION:PT1H\nRRULE:FREQ=YEARLY")));
        InputStream latin = new ByteArrayInputStream(calendar("X:Röntgen\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> as(keeper(), () -> outageImport().read(request(), latin)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("instruments.calendar.not-utf8"));
    }

    @Test
    void leaves_nothing_of_a_file_that_is_refused() {
        String file = calendar(single("20260310T010000Z", "20260310T030000Z", "") + event("UID:2\n"));
        assertThatExceptionOfType(UnreadableInputException.class).isThrownBy(() -> run(file));
        assertThat(declared()).isEmpty();
    }

    @Test
    void is_for_those_who_may_declare_outages() {
        String file = calendar(WEEKLY);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(user("Wang"), () -> outageImport().run(request(), stream(file))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        keeper(),
                        () -> outageImport()
                                .read(new OutageImportRequest("nowhere", OutageKind.REPAIR, YEAR), stream(file))));
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> as(
                        keeper(),
                        () -> outageImport()
                                .read(new OutageImportRequest(" ", OutageKind.REPAIR, YEAR), stream(file))));
        TimeSlot century = new TimeSlot(YEAR.start(), Instant.parse("2126-01-01T00:00:00Z"));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> as(
                        keeper(),
                        () -> outageImport()
                                .read(new OutageImportRequest(instrument, OutageKind.REPAIR, century), stream(file))));
    }

    private OutageImport outageImport() {
        return platform.get(OutageImport.class);
    }

    private OutageImportRequest request() {
        return new OutageImportRequest(instrument, OutageKind.MAINTENANCE, YEAR);
    }

    private OutageFile read(String file) {
        return as(keeper(), () -> outageImport().read(request(), stream(file)));
    }

    private OutageImportReport run(String file) {
        return as(keeper(), () -> outageImport().run(request(), stream(file)));
    }

    private List<OutageView> declared() {
        return as(keeper(), () -> outages.list(instrument, YEAR));
    }

    private List<String> slots(String times) {
        return read(calendar(with(times, "x"))).outages().stream()
                .map(draft -> draft.slot().toString())
                .toList();
    }

    private void refuses(String reason, int line, String file) {
        assertThatExceptionOfType(UnreadableInputException.class)
                .as("%s", file.length() < 500 ? file : reason)
                .isThrownBy(() -> read(file))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("instruments.calendar." + reason))
                .satisfies(refusal ->
                        assertThat(refusal.values().getOrDefault("line", 0)).isEqualTo(line))
                .satisfies(
                        refusal -> assertThat(refusal.message(Locale.ENGLISH)).hasSizeLessThan(400));
    }

    private static String single(String start, String end, String more) {
        return event(
                "UID:single@service.example.org\nDTSTART:" + start + "\nDTEND:" + end + "\nSUMMARY:New pump\n" + more);
    }

    /** An event with its UID on line 3, its summary on line 4 and times from line 5 on. */
    private static String with(String times, String summary) {
        return event("UID:1\nSUMMARY:" + summary + "\n" + times);
    }

    private static String many(int count, String length) {
        return IntStream.range(0, count)
                .mapToObj(i -> event("UID:" + i + "\nSUMMARY:x\nDTSTART:20260405T080000Z\n" + length + "\n"))
                .collect(Collectors.joining());
    }

    private static String event(String properties) {
        return "BEGIN:VEVENT\n" + properties + "END:VEVENT\n";
    }

    private static String calendar(String components) {
        return "BEGIN:VCALENDAR\n" + components + "END:VCALENDAR\n";
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
