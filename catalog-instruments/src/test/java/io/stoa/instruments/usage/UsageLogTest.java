package io.stoa.instruments.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableFormat;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentRange;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.PolicyScope;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UsageLogTest extends UsageOnEveryStack {

    private static final TimeSlot MORNING = slot("2026-02-02T09:00", "2026-02-02T11:00");

    @Test
    void starts_and_stops_a_session() {
        UsageWork planned = WORK.around(15, 0).towards("imaging").paidBy("A-1");
        UsageView running = as(keeper(), () -> log.start(UsageStart.now(instrument, user("li"), planned)));
        assertThat(running.stoppedAt()).isNull();
        assertThat(running.effective()).isNull();
        Instant began = clock.instant();

        clock.advance(Duration.ofMinutes(90));
        UsageView stopped =
                log.stop(running.id(), UsageStop.now(planned.around(15, 10).counted(3, 6)));

        assertThat(stopped.slot()).isEqualTo(new TimeSlot(began, began.plus(Duration.ofMinutes(90))));
        assertThat(stopped.effective()).isEqualTo(Duration.ofMinutes(115));
        assertThat(stopped.work()).isEqualTo(planned.around(15, 10).counted(3, 6));
        assertThat(stopped.kind()).isEqualTo(ServiceKind.EXTERNAL);
        assertThat(log.view(running.id())).isEqualTo(stopped);
        assertRefused("instruments.usage.not-running", () -> log.stop(running.id(), UsageStop.now()));
    }

    @Test
    void lets_one_session_run_at_a_time_and_names_the_one_in_the_way() {
        UsageView running = as(keeper(), () -> log.start(UsageStart.now(instrument, user("li"), WORK)));
        UsageStart another = UsageStart.now(instrument, user("wang"), WORK);

        assertRefused("instruments.usage.running", () -> log.start(another));
        Violation violation = log.checkStart(another).get(0);
        assertThat(violation.limit()).isEqualTo(1);
        assertThat(violation.inTheWay().get(0).what()).isEqualTo(new ResourceRef(UsageLog.KIND, running.id()));

        clock.advance(Duration.ofMinutes(1));
        log.stop(running.id(), UsageStop.now());
        assertThat(log.checkStart(another)).isEmpty();
        assertThat(log.start(another).stoppedAt()).isNull();
    }

    @Test
    void lets_as_many_sessions_run_as_there_are_places() {
        platform.as(keeper());
        platform.get(BookingPolicies.class)
                .setRules(new PolicyScope.OfInstrument(provider, instrument), List.of(new Capacity(2)));
        UsageView first = log.start(UsageStart.now(instrument, user("a"), WORK));
        log.start(UsageStart.now(instrument, user("b"), WORK));
        assertRefused("instruments.usage.running", () -> log.start(UsageStart.now(instrument, user("c"), WORK)));

        clock.advance(Duration.ofMinutes(1));
        log.stop(first.id(), UsageStop.now());
        log.start(UsageStart.now(instrument, user("c"), WORK));
        assertRefused("instruments.usage.running", () -> log.start(UsageStart.now(instrument, user("d"), WORK)));
    }

    @Test
    void shows_what_was_used_beside_what_was_booked() {
        TimeSlot booked = TimeSlot.of(clock.instant().plus(Duration.ofHours(24)), Duration.ofHours(2));
        String booking = as(
                        member("li"),
                        () -> platform.get(BookingService.class)
                                .book(new BookingRequest(instrument, booked, "imaging")))
                .id();
        clock.advance(Duration.ofHours(24));
        UsageView running = as(keeper(), () -> log.start(UsageStart.booked(instrument, booking, WORK)));
        clock.advance(Duration.ofMinutes(150));
        UsageView stopped = log.stop(running.id(), UsageStop.now());

        assertThat(stopped.user()).isEqualTo(user("li"));
        assertThat(stopped.booked()).isEqualTo(booked);
        assertThat(stopped.beyondBooked()).isEqualTo(Duration.ofMinutes(30));

        UsageDraft others =
                UsageDraft.of(instrument, user("wang"), MORNING, WORK).booked(booking);
        assertRefused("instruments.usage.booking-other", () -> log.record(others));
        String elsewhere = newInstrument("TEM", InstrumentRange.GENERAL);
        UsageStart there = UsageStart.booked(elsewhere, booking, WORK);
        platform.as(keeper());
        assertRefused("instruments.usage.booking-other", () -> log.start(there));
        platform.as(keeper());
        assertThat(log.checkStart(there)).hasSize(1);
    }

    @Test
    void refuses_a_cancelled_booking_and_a_session_of_nobody() {
        TimeSlot booked = TimeSlot.of(clock.instant().plus(Duration.ofHours(24)), Duration.ofHours(2));
        BookingService bookings = platform.get(BookingService.class);
        platform.as(member("li"));
        var booking = bookings.book(new BookingRequest(instrument, booked, "imaging"));
        bookings.cancel(booking.id(), booking.version(), null);

        platform.as(keeper());
        assertRefused(
                "instruments.usage.booking-state", () -> log.start(UsageStart.booked(instrument, booking.id(), WORK)));
        assertRefused(
                "instruments.usage.user-missing", () -> log.start(new UsageStart(instrument, null, null, null, WORK)));
    }

    @Test
    void refuses_what_has_not_happened_or_is_too_long() {
        Instant now = clock.instant();
        platform.as(keeper());
        assertRefused(
                "instruments.usage.in-future",
                () -> log.start(new UsageStart(instrument, null, user("li"), now.plusSeconds(1), WORK)));
        TimeSlot soon = new TimeSlot(now.minusSeconds(60), now.plusSeconds(1));
        assertThat(log.checkRecord(UsageDraft.of(instrument, user("li"), soon, WORK)))
                .extracting(Violation::code)
                .containsExactly("instruments.usage.in-future");
        TimeSlot long31 = TimeSlot.of(now.minus(Duration.ofDays(40)), Duration.ofDays(31));
        assertThat(log.checkRecord(UsageDraft.of(instrument, user("li"), long31, WORK)))
                .isEmpty();
        TimeSlot longer = new TimeSlot(long31.start(), long31.end().plusSeconds(1));
        assertRefused(
                "instruments.usage.too-long", () -> log.record(UsageDraft.of(instrument, user("li"), longer, WORK)));
        UsageView running = log.start(new UsageStart(instrument, null, user("li"), now.minusSeconds(60), WORK));
        assertRefused(
                "instruments.usage.stop-before-start",
                () -> log.stop(running.id(), new UsageStop(now.minusSeconds(60), null)));
        assertThatThrownBy(() -> log.record(UsageDraft.of(instrument, user("li"), MORNING, WORK.around(1441, 0))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void adjusts_by_new_entries_and_leaves_the_record_as_it_was() {
        UsageView recorded = record(user("li"), MORNING, WORK.counted(3, 3));
        List<String> before = row(recorded.id());
        TimeSlot shorter = slot("2026-02-02T09:00", "2026-02-02T10:30");

        UsageView first =
                log.adjust(recorded.id(), new UsageAdjustment(0, shorter, WORK.counted(2, 3)), "counted wrongly");
        UsageView second = log.adjust(recorded.id(), new UsageAdjustment(1, MORNING, WORK), "it did run on");

        assertThat(first.slot()).isEqualTo(shorter);
        assertThat(first.entry()).isEqualTo(1);
        assertThat(second.slot()).isEqualTo(MORNING);
        assertThat(second.entry()).isEqualTo(2);
        assertThat(log.view(recorded.id())).isEqualTo(second);
        assertThat(row(recorded.id())).isEqualTo(before);
        assertThat(log.history(recorded.id()))
                .extracting(each -> each.number() + (each.reversal() ? "-" : "+") + each.stoppedAt())
                .containsExactly(
                        "0+" + MORNING.end(),
                        "1-" + MORNING.end(),
                        "1+" + shorter.end(),
                        "2-" + shorter.end(),
                        "2+" + MORNING.end());
        assertThat(log.history(recorded.id()).get(1).reason()).isEqualTo("counted wrongly");
        assertThat(told("usage.adjusted")).hasSize(2);
    }

    @Test
    void refuses_to_adjust_what_another_has_adjusted_before() {
        UsageView recorded = record(user("li"), MORNING, WORK);
        log.adjust(recorded.id(), new UsageAdjustment(0, MORNING, WORK.counted(1, 1)), "one sample");
        assertThatThrownBy(() -> log.adjust(recorded.id(), new UsageAdjustment(0, MORNING, WORK), "none"))
                .isInstanceOf(ConflictException.class);
        assertThat(log.history(recorded.id())).hasSize(3);
    }

    @Test
    void changes_nothing_where_nothing_changes_or_no_reason_is_given() {
        UsageView recorded = record(user("li"), MORNING, WORK);
        assertThat(log.adjust(recorded.id(), new UsageAdjustment(0, MORNING, WORK), "no change"))
                .isEqualTo(recorded);
        assertRefused(
                "instruments.usage.reason",
                () -> log.adjust(recorded.id(), new UsageAdjustment(0, MORNING, WORK.counted(1, 1)), " "));
        assertRefused("instruments.usage.reason", () -> log.cancel(recorded.id(), 0, "x".repeat(1001)));
        assertThat(log.history(recorded.id())).hasSize(1);
    }

    @Test
    void cancels_a_session_for_good() {
        UsageView recorded = record(user("li"), MORNING, WORK);
        UsageView cancelled = log.cancel(recorded.id(), 0, "entered twice");

        assertThat(cancelled.cancelled()).isTrue();
        assertThat(log.view(recorded.id())).isEqualTo(cancelled);
        assertThat(all(UsageQuery.during(MORNING).ofInstrument(instrument))).isEmpty();
        assertRefused(
                "instruments.usage.cancelled",
                () -> log.adjust(recorded.id(), new UsageAdjustment(1, MORNING, WORK), "after all"));
        UsageView running = log.start(UsageStart.now(instrument, user("li"), WORK));
        assertRefused("instruments.usage.still-running", () -> log.cancel(running.id(), 0, "no"));
        assertThat(told("usage.cancelled"))
                .singleElement()
                .satisfies(each -> assertThat(each.values()).containsEntry("reason", "entered twice"));
    }

    @Test
    void knows_a_session_of_another_register_again() {
        UsageDraft draft = UsageDraft.of(instrument, user("li"), MORNING, WORK).from("lab " + provider, "2026-0001");
        UsageView recorded = as(keeper(), () -> log.record(draft));
        UsageView adjusted = log.adjust(recorded.id(), new UsageAdjustment(0, MORNING, WORK.counted(1, 1)), "one");

        assertThat(log.record(draft)).isEqualTo(adjusted);
        assertThat(log.checkRecord(draft)).isEmpty();
        assertThat(log.history(recorded.id())).hasSize(3);
        UsageDraft other =
                UsageDraft.of(instrument, user("wang"), MORNING, WORK).from("lab " + provider, "2026-0001");
        assertRefused("instruments.usage.source-differs", () -> log.record(other));
    }

    @Test
    void lists_page_by_page_what_counts_in_a_window() {
        List<String> expected = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            String date = "2026-02-0" + day;
            expected.add(record(user("li"), slot(date + "T09:00", date + "T10:00"), WORK)
                    .id());
        }
        record(user("li"), slot("2026-01-31T22:00", "2026-01-31T23:59"), WORK);
        String moved = record(user("li"), slot("2025-11-01T09:00", "2025-11-01T10:00"), WORK)
                .id();
        TimeSlot later = slot("2026-02-10T09:00", "2026-02-10T10:00");
        log.adjust(moved, new UsageAdjustment(0, later, WORK), "wrong month");
        expected.add(moved);
        UsageQuery february =
                UsageQuery.during(slot("2026-02-01T00:00", "2026-03-01T00:00")).ofInstrument(instrument);

        List<String> found = new ArrayList<>();
        PageRequest request = PageRequest.first(3);
        Page<UsageView> page = log.list(february, request);
        page.items().forEach(each -> found.add(each.id()));
        while (page.hasNext()) {
            request = request.after(page);
            page = log.list(february, request);
            page.items().forEach(each -> found.add(each.id()));
        }

        assertThat(found).isEqualTo(expected);
        assertThat(all(february.paidBy("nobody"))).isEmpty();
        assertThat(all(february.ofHolder("li"))).hasSize(8);
    }

    @Test
    void shows_running_sessions_and_refuses_too_long_a_window() {
        UsageView running = as(keeper(), () -> log.start(UsageStart.now(instrument, user("li"), WORK)));
        TimeSlot today = TimeSlot.of(clock.instant().minus(Duration.ofHours(1)), Duration.ofHours(2));
        assertThat(all(UsageQuery.during(today).ofInstrument(instrument))).containsExactly(running);
        TimeSlot years = TimeSlot.of(MORNING.start(), Duration.ofDays(401));
        assertRefused(
                "instruments.usage.window-too-long", () -> log.list(UsageQuery.during(years), PageRequest.first(1)));
    }

    @Test
    void shows_users_their_own_sessions_and_nobody_elses() {
        UsageView own = record(user("li-" + provider), MORNING, WORK);
        UsageView others = record(user("wang"), MORNING, WORK);
        UsageQuery query = UsageQuery.during(MORNING).ofInstrument(instrument);

        platform.as(member("li-" + provider));
        assertThat(all(query)).containsExactly(own);
        assertThat(log.view(own.id())).isEqualTo(own);
        assertThatThrownBy(() -> log.view(others.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> log.history(others.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> log.cancel(others.id(), 0, "mine")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> log.cancel(own.id(), 0, "mine")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> log.record(UsageDraft.of(instrument, user("li"), MORNING, WORK)))
                .isInstanceOf(AccessDeniedException.class);
        platform.as(Callers.staffOf(university));
        assertThatThrownBy(() -> log.view(own.id())).isInstanceOf(NotFoundException.class);
        platform.as(Callers.anybody());
        assertThat(all(query)).isEmpty();
        assertThat(as(keeper(), () -> all(query))).containsExactlyInAnyOrder(own, others);
    }

    @Test
    void tells_internal_from_external_service_by_the_users_organisation() {
        assertThat(record(colleague("a"), MORNING, WORK).kind()).isEqualTo(ServiceKind.INTERNAL);
        assertThat(record(user("b"), MORNING, WORK).kind()).isEqualTo(ServiceKind.EXTERNAL);
        assertThat(record(UsageUser.of("c", null), MORNING, WORK).kind()).isEqualTo(ServiceKind.EXTERNAL);
    }

    @Test
    void imports_a_table_and_a_second_time_changes_nothing() {
        String csv = """
                记录编号,仪器,使用人,使用单位,服务方式,开始时间,结束时间,必要开机准备（分钟）,样品数
                1,%1$s,li,%2$s,委托,2026-02-02 09:00,2026-02-02 11:00,15,3
                2,%1$s,wang,,远程共享,2026/2/3 9:00:30,2026年2月3日 10:00,,
                3,%1$s,wang,,远程共享,2026-02-03 12:00,2026-02-03 11:00,,
                4,%1$s,wang,,飞行,yesterday,2026-02-03 11:00,,x
                5,unknown,wang,,,2026-02-03 10:00,2026-02-03 11:00,,
                6,%1$s,wang,,,2026-02-03 10:00,2026-02-03 11:00,2000,
                7,%1$s,wang,,,2099-02-03 10:00,2099-02-03 11:00,,
                """.formatted(instrument, university);

        UsageImportReport first = importCsv(csv);
        UsageImportReport second = importCsv(csv);

        assertThat(first.recorded()).isEqualTo(2);
        assertThat(first.refused()).isEqualTo(5);
        assertThat(first.problems()).extracting(ImportProblem::row).containsExactly(4L, 5L, 5L, 5L, 6L, 7L, 8L);
        assertThat(second.recorded()).isZero();
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(second.problems()).isEqualTo(first.problems());
        assertThat(all(UsageQuery.during(slot("2026-02-01T00:00", "2026-03-01T00:00"))
                        .ofInstrument(instrument)))
                .extracting(UsageView::slot)
                .containsExactly(MORNING, new TimeSlot(at("2026-02-03T09:00:30"), at("2026-02-03T10:00")));
    }

    @Test
    void imports_no_session_of_an_instrument_of_others() {
        String mine = instrument;
        UsageDraft draft = UsageDraft.of(mine, user("li"), MORNING, WORK);
        UsageImportReport report = as(
                Callers.staffOf(university),
                () -> log.importAll(
                        university, List.of(new ImportRow.Read<>(2, draft)).iterator()));
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.problems().get(0).code()).isEqualTo("core.entry.not-found");
    }

    @Test
    void gives_back_what_it_wrote_as_csv_and_xlsx() {
        UsageDraft full = new UsageDraft(
                instrument,
                "b-1",
                user("li").operatedBy("zhang"),
                new TimeSlot(Instant.parse("2026-02-02T01:00:00.123456Z"), Instant.parse("2026-02-02T03:00:00Z")),
                WORK.around(15, 10).counted(3, 6).towards("imaging").paidBy("A-1"),
                "lab",
                "n-1");
        TableFormat<UsageDraft> format = UsageTable.of("lab", CHANGCHUN);
        for (boolean csv : new boolean[] {true, false}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (csv) {
                Tables.writeCsv(format, List.of(full).iterator(), Locale.CHINESE, out);
            } else {
                Tables.writeXlsx(format, List.of(full).iterator(), Locale.GERMAN, out);
            }
            try (TableReading<UsageDraft> rows =
                    Tables.read(format, new ByteArrayInputStream(out.toByteArray()), ReadOptions.in(Locale.ENGLISH))) {
                assertThat(rows.next()).isEqualTo(new ImportRow.Read<>(2, full));
            }
        }
    }

    private UsageImportReport importCsv(String csv) {
        platform.as(keeper());
        TableFormat<UsageDraft> format = UsageTable.of("lab " + provider, CHANGCHUN);
        try (TableReading<UsageDraft> rows = Tables.read(
                format,
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                ReadOptions.in(Locale.ENGLISH))) {
            return log.importAll(provider, rows);
        }
    }

    private List<UsageView> all(UsageQuery query) {
        return log.list(query, PageRequest.first(100)).items();
    }

    /** All columns of an entry, as the database has them. */
    private List<String> row(String id) {
        try (Connection connection = platform.dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select * from stoa_usage_session where id = ?")) {
            select.setString(1, id);
            try (ResultSet found = select.executeQuery()) {
                assertThat(found.next()).isTrue();
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(found.getString(i)));
                }
                return values;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
