package io.stoa.instruments.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.BookingOnEveryStack;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.rule.RuleCode;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class MaintenanceTest extends BookingOnEveryStack {

    @Test
    void a_problem_is_reported_acknowledged_repaired_and_fixed() {
        BookingView hit = book("ben", slot(1, "09:00", "11:00"));
        ProblemView reported = report("ann", Severity.CRITICAL);
        assertThat(told("problem.reported")).hasSize(1);

        ProblemView taken = as(keeper(), () -> desk().acknowledge(reported.id(), reported.version(), "we look"));
        assertThat(taken.state()).isEqualTo(ProblemState.ACKNOWLEDGED);
        RepairReport repair =
                as(keeper(), () -> desk().beginRepair(taken.id(), taken.version(), slot(1, "08:00", "18:00")));
        assertThat(repair.outage().hit()).extracting(BookingView::id).containsExactly(hit.id());
        assertThat(told("booking.outage")).hasSize(1);
        assertRefused(RuleCode.OUTAGE, () -> book("cid", slot(1, "12:00", "13:00")));

        ProblemView inRepair = repair.problem();
        ProblemView fixed = as(keeper(), () -> desk().fix(inRepair.id(), inRepair.version(), "new pump"));
        assertThat(fixed.state()).isEqualTo(ProblemState.FIXED);
        assertThat(fixed.note()).isEqualTo("new pump");
        book("cid", slot(1, "12:00", "13:00"));
        assertThat(told("problem.handled")).hasSize(3);
    }

    @Test
    void a_repair_that_ends_early_frees_the_rest_of_its_outage() {
        ProblemView taken = acknowledged();
        RepairReport repair =
                as(keeper(), () -> desk().beginRepair(taken.id(), taken.version(), slot(0, "08:00", "18:00")));
        later(
                Duration.between(clock.instant(), at(0, "12:00")).isNegative()
                        ? Duration.ofMinutes(30)
                        : Duration.between(clock.instant(), at(0, "12:00")));
        as(keeper(), () -> desk().fix(repair.problem().id(), repair.problem().version(), null));

        TimeSlot outage = outages.view(repair.outage().outage().id()).slot();
        assertThat(outage.end()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void a_retired_instrument_stays_out_of_use() {
        ProblemView taken = acknowledged();
        ProblemView retired = as(keeper(), () -> desk().retire(taken.id(), taken.version(), "no spare parts"));

        assertThat(retired.state()).isEqualTo(ProblemState.RETIRED);
        assertThat(told("problem.retired")).hasSize(1);
        assertRefused(RuleCode.OUTAGE, () -> book("ann", slot(50, "09:00", "10:00")));
    }

    @Test
    void every_step_out_of_order_is_refused_and_says_what_is_possible() {
        ProblemView reported = report("ann", Severity.MINOR);
        assertRefused(
                        "instruments.problem.wrong-state",
                        () -> as(keeper(), () -> desk().fix(reported.id(), reported.version(), null)))
                .hasMessageContaining("reported")
                .hasMessageContaining("in repair");
        assertRefused(
                "instruments.problem.reason-missing",
                () -> as(keeper(), () -> desk().dismiss(reported.id(), reported.version(), "")));
        ProblemView dismissed = as(keeper(), () -> desk().dismiss(reported.id(), reported.version(), "known"));
        assertRefused(
                "instruments.problem.wrong-state",
                () -> as(keeper(), () -> desk().acknowledge(dismissed.id(), dismissed.version(), null)));
        assertThatThrownBy(() -> as(keeper(), () -> desk().acknowledge(dismissed.id(), 99, null)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void reporters_follow_their_own_reports_only() {
        ProblemView one = report("ann", Severity.MINOR);
        report("ben", Severity.MAJOR);

        assertThat(as(member("ann"), () -> desk().list(instrument, PageRequest.first(10)))
                        .items())
                .containsExactly(one);
        var first = as(keeper(), () -> desk().list(instrument, PageRequest.first(1)));
        assertThat(as(keeper(), () -> desk().list(instrument, new PageRequest(1, first.next())))
                        .items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.items());
        assertThatThrownBy(() -> as(member("ben"), () -> desk().view(one.id()))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(member("ann"), () -> desk().acknowledge(one.id(), one.version(), null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(member("ann"), () -> desk().report(new ProblemDraft(instrument, null, " "))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void keepers_are_reminded_of_calibrations_and_an_overdue_one_blocks_booking() {
        LocalDate today = today();
        as(
                keeper(),
                () -> calibrations()
                        .plan(new CalibrationPlanDraft(instrument, Period.ofYears(1), today.plusDays(10), true)));

        later(Duration.ofDays(3));
        assertThat(told("calibration.due")).hasSize(1);
        book("ann", slot(1, "09:00", "10:00"));
        later(Duration.ofDays(8));
        assertThat(told("calibration.overdue")).hasSize(1);
        assertThat(calibrations().planOf(instrument).overdue()).isTrue();
        assertRefused(RuleCode.CALIBRATION, () -> book("ann", slot(1, "12:00", "13:00")));

        CalibrationDraft failed = done(CalibrationOutcome.FAILED);
        as(keeper(), () -> calibrations().enter(failed));
        assertRefused(RuleCode.CALIBRATION, () -> book("ann", slot(1, "12:00", "13:00")));
        CalibrationView passed = as(keeper(), () -> calibrations().enter(done(CalibrationOutcome.PASSED)));
        assertThat(passed.nextDueOn()).isEqualTo(today().plusYears(1));
        book("ann", slot(1, "12:00", "13:00"));
        assertThat(calibrations().records(instrument)).hasSize(2);
    }

    @Test
    void refuses_calibrations_of_the_future_and_intervals_that_are_none() {
        assertRefused(
                "instruments.calibration.interval",
                () -> as(
                        keeper(),
                        () -> calibrations().plan(new CalibrationPlanDraft(instrument, Period.ZERO, today(), false))));
        CalibrationDraft tomorrow = new CalibrationDraft(
                instrument, today().plusDays(1), "NIM", null, CalibrationOutcome.PASSED, null, null);
        assertRefused(
                "instruments.calibration.in-future",
                () -> as(keeper(), () -> calibrations().enter(tomorrow)));
        assertThatThrownBy(() -> as(member("ann"), () -> calibrations().enter(done(CalibrationOutcome.PASSED))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(member("ann"), () -> calibrations().planOf(instrument))).isNull();
    }

    private CalibrationDraft done(CalibrationOutcome outcome) {
        return new CalibrationDraft(instrument, today(), "Institute of Metrology", "C-7", outcome, null, null);
    }

    private LocalDate today() {
        return clock.instant().atZone(CHANGCHUN).toLocalDate();
    }

    private ProblemView report(String user, Severity severity) {
        return as(member(user), () -> desk().report(new ProblemDraft(instrument, severity, "vacuum is lost")));
    }

    private ProblemView acknowledged() {
        ProblemView reported = report("ann", Severity.CRITICAL);
        return as(keeper(), () -> desk().acknowledge(reported.id(), reported.version(), null));
    }

    private MaintenanceDesk desk() {
        return platform.get(MaintenanceDesk.class);
    }

    private Calibrations calibrations() {
        return platform.get(Calibrations.class);
    }
}
