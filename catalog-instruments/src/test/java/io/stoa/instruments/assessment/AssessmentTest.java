package io.stoa.instruments.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableFormat;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentRange;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.CalendarSettings;
import io.stoa.instruments.usage.ServiceKind;
import io.stoa.instruments.usage.UsageAdjustment;
import io.stoa.instruments.usage.UsageDraft;
import io.stoa.instruments.usage.UsageOnEveryStack;
import io.stoa.instruments.usage.UsageStart;
import io.stoa.instruments.usage.UsageUser;
import io.stoa.instruments.usage.UsageView;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

class AssessmentTest extends UsageOnEveryStack {

    private static final AssessmentRules BY_RANGE = AssessmentRules.of(
            new QuotaHours(10, 4),
            WeightedIndicator.of(Indicator.UTILISATION, "0.6", "1"),
            WeightedIndicator.of(Indicator.SHARING_RATE, "0.4", "0.5"));
    private static final AssessmentRules EVERYTHING = AssessmentRules.of(
            QuotaHours.FLAT,
            WeightedIndicator.of(Indicator.UTILISATION, "0.5", "1"),
            WeightedIndicator.of(Indicator.SHARING_RATE, "0.1", "1"),
            WeightedIndicator.of(Indicator.EXTERNAL_HOURS, "0.1", "8"),
            WeightedIndicator.of(Indicator.EXTERNAL_ORGANISATIONS, "0.1", "2"),
            WeightedIndicator.of(Indicator.USERS, "0.1", "4"),
            WeightedIndicator.of(Indicator.SAMPLES, "0.1", "10"));

    private Assessment assessment;

    @BeforeParameterizedClassInvocation
    void publishRules() {
        platform.as(Callers.administrator());
        publish(LocalDate.of(2024, 1, 1), BY_RANGE);
        publish(LocalDate.of(2026, 1, 1), EVERYTHING);
    }

    @BeforeEach
    void getService() {
        assessment = platform.get(Assessment.class);
    }

    private void publish(LocalDate from, AssessmentRules rules) {
        platform.get(RuleSets.class).publish(RuleSetDraft.of(Assessment.RULES, from, rules, "made for a test"));
    }

    @Test
    void scores_by_weights_and_targets() {
        record(colleague("a"), slot("2025-03-03T09:00", "2025-03-03T12:00"), WORK.around(30, 30));
        record(user("b"), slot("2025-03-04T09:00", "2025-03-04T10:00"), WORK);

        InstrumentAssessment result = assessment.assess(instrument, 2025).assessment();

        assertThat(result.use().effective()).isEqualTo(Duration.ofHours(5));
        assertThat(result.use().external()).isEqualTo(Duration.ofHours(1));
        assertThat(result.use().quotaHours()).isEqualTo(10);
        assertThat(result.rulesFrom()).isEqualTo("2024-01-01");
        // 0.6 × 5/10 + 0.4 × (1/5)/0.5
        assertThat(result.score().points()).isEqualByComparingTo("46.00");
        assertThat(result.score().grade()).isEqualTo(Grade.FAIL);
        assertThat(result.score().indicators())
                .extracting(IndicatorScore::value)
                .containsExactly(new BigDecimal("0.5000"), new BigDecimal("0.2000"));
        assertThat(result.score().indicators())
                .extracting(IndicatorScore::points)
                .containsExactly(new BigDecimal("30.0000"), new BigDecimal("16.0000"));
    }

    @Test
    void expects_less_of_special_instruments_and_never_gives_more_than_the_weight() {
        String special = newInstrument("TEM", InstrumentRange.SPECIAL);
        platform.as(keeper());
        log.record(UsageDraft.of(special, user("b"), slot("2025-03-04T09:00", "2025-03-04T21:00"), WORK));

        InstrumentAssessment result = assessment.assess(special, 2025).assessment();

        assertThat(result.use().quotaHours()).isEqualTo(4);
        assertThat(result.score().indicators().get(0).value()).isEqualByComparingTo("3");
        assertThat(result.score().points()).isEqualByComparingTo("100");
        assertThat(result.score().grade()).isEqualTo(Grade.EXCELLENT);
    }

    @Test
    void counts_overlapping_records_once_and_says_what_counted_of_each() {
        UsageView first = record(colleague("a"), slot("2025-03-03T09:00", "2025-03-03T12:00"), WORK);
        UsageView inside = record(user("b"), slot("2025-03-03T10:00", "2025-03-03T11:00"), WORK);
        UsageView beyond = record(user("c"), slot("2025-03-03T10:30", "2025-03-03T13:00"), WORK.around(0, 30));

        TracedAssessment traced = assessment.assess(instrument, 2025);

        assertThat(traced.assessment().use().effective()).isEqualTo(Duration.ofMinutes(270));
        assertThat(traced.assessment().use().external()).isEqualTo(Duration.ofMinutes(210));
        assertThat(traced.records())
                .extracting(CountedSession::sessionId)
                .containsExactly(first.id(), inside.id(), beyond.id());
        assertThat(traced.records())
                .extracting(CountedSession::effective)
                .containsExactly(Duration.ofHours(3), Duration.ZERO, Duration.ofMinutes(90));
        assertThat(traced.records())
                .extracting(CountedSession::external)
                .containsExactly(Duration.ZERO, Duration.ofHours(1), Duration.ofMinutes(150));
    }

    @Test
    void splits_what_crosses_the_year_by_the_clock_of_the_facility() {
        ZoneId newYork = ZoneId.of("America/New_York");
        platform.as(keeper());
        platform.get(BookingPolicies.class).setCalendar(instrument, new CalendarSettings(newYork, null));
        Instant midnight = ZonedDateTime.of(2025, 1, 1, 0, 0, 0, 0, newYork).toInstant();
        TimeSlot slot = new TimeSlot(midnight.minus(Duration.ofHours(3)), midnight.plus(Duration.ofHours(1)));
        record(user("b"), slot, WORK.around(60, 60));

        assertThat(assessment.assess(instrument, 2024).assessment().use().effective())
                .isEqualTo(Duration.ofHours(4));
        TracedAssessment after = assessment.assess(instrument, 2025);
        assertThat(after.assessment().use().effective()).isEqualTo(Duration.ofHours(2));
        assertThat(after.records().get(0).slot()).isEqualTo(TimeSlot.of(midnight, Duration.ofHours(2)));
    }

    @Test
    void counts_adjusted_sessions_as_adjusted_and_cancelled_and_running_ones_not_at_all() {
        UsageView moved = record(user("b"), slot("2025-03-03T09:00", "2025-03-03T12:00"), WORK);
        UsageView cancelled = record(user("b"), slot("2025-03-03T09:00", "2025-03-03T12:00"), WORK);
        UsageView fromLastYear = record(user("b"), slot("2024-03-03T09:00", "2024-03-03T12:00"), WORK);
        log.adjust(moved.id(), new UsageAdjustment(0, slot("2025-05-05T09:00", "2025-05-05T10:00"), WORK), "day");
        log.cancel(cancelled.id(), 0, "twice");
        TimeSlot thisYear = slot("2025-06-06T09:00", "2025-06-06T11:00");
        log.adjust(fromLastYear.id(), new UsageAdjustment(0, thisYear, WORK), "year");
        log.start(UsageStart.now(instrument, user("c"), WORK));

        TracedAssessment traced = assessment.assess(instrument, 2025);

        assertThat(traced.assessment().use().effective()).isEqualTo(Duration.ofHours(3));
        assertThat(traced.records())
                .extracting(CountedSession::sessionId)
                .containsExactly(moved.id(), fromLastYear.id());
        assertThat(assessment.assess(instrument, 2024).records()).isEmpty();
        assertThat(assessment.assess(instrument, 2026).records()).isEmpty();
    }

    @Test
    void looks_at_users_organisations_and_samples_where_the_rules_do() {
        record(user("b"), slot("2025-12-31T20:00", "2026-01-01T04:00"), WORK.counted(100, 0));
        record(user("b"), slot("2026-01-05T09:00", "2026-01-05T13:00"), WORK.counted(4, 0));
        record(UsageUser.of("c", null), slot("2026-01-06T09:00", "2026-01-06T10:00"), WORK.counted(1, 0));
        record(colleague("d"), slot("2026-01-07T09:00", "2026-01-07T10:00"), WORK);

        InstrumentAssessment result = assessment.assess(instrument, 2026).assessment();

        assertThat(result.score().indicators())
                .extracting(each -> each.indicator() + " " + each.value())
                .containsExactly(
                        "UTILISATION 0.0063",
                        "SHARING_RATE 0.9000",
                        "EXTERNAL_HOURS 9.0000",
                        "EXTERNAL_ORGANISATIONS 1.0000",
                        "USERS 3.0000",
                        "SAMPLES 5.0000");
        // 50 × 10/1600 + 10 × 0.9 + 10 + 10 × 1/2 + 10 × 3/4 + 10 × 5/10
        assertThat(result.score().points()).isEqualByComparingTo("36.81");
    }

    @Test
    void assesses_an_organisation_by_the_sums_of_its_instruments() {
        String second = newInstrument("TEM", InstrumentRange.SPECIAL);
        String unused = newInstrument("XRD", InstrumentRange.GENERAL);
        record(colleague("a"), slot("2025-03-03T09:00", "2025-03-03T15:00"), WORK);
        platform.as(keeper());
        log.record(UsageDraft.of(second, user("b"), slot("2025-03-04T09:00", "2025-03-04T11:00"), WORK));

        OrganisationAssessment result = assessment.assessOrganisation(provider, 2025);

        assertThat(result.use().quotaHours()).isEqualTo(24);
        assertThat(result.use().effective()).isEqualTo(Duration.ofHours(8));
        // 60 × 8/24 + 40 × (2/8)/0.5
        assertThat(result.score().points()).isEqualByComparingTo("40.00");
        assertThat(result.instruments())
                .extracting(InstrumentAssessment::instrumentId)
                .containsExactlyElementsOf(new TreeSet<>(List.of(instrument, second, unused)));
        for (InstrumentAssessment each : result.instruments()) {
            assertThat(assessment.assess(each.instrumentId(), 2025).assessment())
                    .isEqualTo(each);
        }
        assertThat(assessment.assessOrganisation(provider, 2025)).isEqualTo(result);
    }

    @Test
    void ranks_all_instruments() {
        String second = newInstrument("TEM", InstrumentRange.SPECIAL);
        platform.as(keeper());
        log.record(UsageDraft.of(second, user("b"), slot("2025-03-04T09:00", "2025-03-04T19:00"), WORK));

        List<InstrumentAssessment> ranking = as(Callers.platformApprover(), () -> assessment.assessAll(2025));

        assertThat(ranking).extracting(InstrumentAssessment::instrumentId).contains(instrument, second);
        assertThat(ranking)
                .isSortedAccordingTo(Comparator.comparing(
                                (InstrumentAssessment each) -> each.score().points())
                        .reversed()
                        .thenComparing(InstrumentAssessment::instrumentId));
        assertThat(assessment.assessAll(2025)).isEqualTo(ranking);
    }

    @Test
    void agrees_with_a_count_by_minutes_after_random_records_and_adjustments() {
        Random random = new Random(20251231);
        Map<String, boolean[]> minutes = new HashMap<>();
        Map<String, UsageView> counting = new HashMap<>();
        platform.as(keeper());
        Instant newYear = at("2025-01-01T00:00");
        for (int i = 0; i < 60; i++) {
            UsageUser who = random.nextBoolean() ? user("u" + i) : colleague("c" + i);
            TimeSlot slot = randomSlot(random, newYear);
            UsageView view = log.record(UsageDraft.of(instrument, who, slot, WORK.around(random.nextInt(30), 5)));
            if (random.nextInt(3) == 0) {
                view = log.adjust(
                        view.id(), new UsageAdjustment(0, randomSlot(random, newYear), WORK.around(7, 0)), "r");
            }
            if (random.nextInt(6) == 0) {
                log.cancel(view.id(), view.entry(), "r");
            } else {
                counting.put(view.id(), view);
            }
        }
        boolean[] all = new boolean[366 * 24 * 60];
        boolean[] external = new boolean[all.length];
        counting.values().forEach(view -> mark(view, newYear, all, external));
        minutes.put("all", all);
        minutes.put("external", external);

        YearOfUse use = assessment.assess(instrument, 2025).assessment().use();

        assertThat(use.effective()).isEqualTo(marked(minutes.get("all")));
        assertThat(use.external()).isEqualTo(marked(minutes.get("external")));
    }

    private static TimeSlot randomSlot(Random random, Instant newYear) {
        Instant start = newYear.plus(Duration.ofMinutes(random.nextInt(4000) - 1000));
        return TimeSlot.of(start, Duration.ofMinutes(1 + random.nextInt(300)));
    }

    private static void mark(UsageView view, Instant newYear, boolean[] all, boolean[] external) {
        long start = Duration.between(newYear, view.startedAt()).toMinutes()
                - view.work().startUpMinutes();
        long length = java.util.Objects.requireNonNull(view.effective()).toMinutes();
        for (long minute = Math.max(0, start); minute < start + length; minute++) {
            all[(int) minute] = true;
            external[(int) minute] |= view.kind() == ServiceKind.EXTERNAL;
        }
    }

    private static Duration marked(boolean[] minutes) {
        int count = 0;
        for (boolean minute : minutes) {
            count += minute ? 1 : 0;
        }
        return Duration.ofMinutes(count);
    }

    @Test
    void shows_assessments_to_keepers_and_approvers_only() {
        platform.as(Callers.approverOf(provider));
        assertThat(assessment.assessOrganisation(provider, 2025).instruments()).hasSize(1);
        assertThatThrownBy(() -> assessment.assessAll(2025)).isInstanceOf(AccessDeniedException.class);
        for (Caller caller : List.of(member("li"), Callers.staffOf(university), Callers.anybody())) {
            platform.as(caller);
            assertThatThrownBy(() -> assessment.assess(instrument, 2025)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> assessment.assessOrganisation(provider, 2025))
                    .isInstanceOf(AccessDeniedException.class);
        }
        platform.as(keeper());
        assertThat(assessment.assess(instrument, 2025).records()).isEmpty();
        assertThatThrownBy(() -> assessment.assessAll(2025)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leaves_withdrawn_instruments_out_of_the_organisation() {
        InstrumentCatalog catalog = platform.get(InstrumentCatalog.class);
        platform.as(Callers.staffOf(provider));
        EntryState state = catalog.content(instrument).state();
        catalog.withdraw(instrument, state.version(), "scrapped");
        OrganisationAssessment result = assessment.assessOrganisation(provider, 2025);
        assertThat(result.instruments()).isEmpty();
        assertThat(result.score().points()).isEqualByComparingTo("0");
    }

    @Test
    void refuses_years_without_rules_and_impossible_ones() {
        platform.as(keeper());
        assertThatThrownBy(() -> assessment.assess(instrument, 2023)).isInstanceOf(NotFoundException.class);
        assertRefused("instruments.assessment.year", () -> assessment.assess(instrument, 1900));
        assertRefused("instruments.assessment.year", () -> assessment.assess(instrument, 2199));
    }

    @Test
    void refuses_rules_that_do_not_add_up() {
        platform.as(Callers.administrator());
        WeightedIndicator half = WeightedIndicator.of(Indicator.UTILISATION, "0.5", "1");
        LocalDate later = LocalDate.of(2090, 1, 1);
        assertThatThrownBy(() -> publish(later, AssessmentRules.of(QuotaHours.FLAT, half)))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("add up to 1");
        assertThatThrownBy(() -> publish(later, AssessmentRules.of(QuotaHours.FLAT, half, half)))
                .isInstanceOf(ConstraintViolationException.class);
        GradeBounds rising = new GradeBounds(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO);
        assertThatThrownBy(() -> publish(later, new AssessmentRules(QuotaHours.FLAT, BY_RANGE.indicators(), rising)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> publish(
                        later,
                        AssessmentRules.of(
                                new QuotaHours(0, 1), BY_RANGE.indicators().toArray(new WeightedIndicator[0]))))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> platform.get(RuleSets.class)
                        .publish(new RuleSetDraft(Assessment.RULES, later, null, "{\"quotas\":{}}", "typo")))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void grades_by_the_points_shown() {
        assertThat(GradeBounds.USUAL.gradeOf(new BigDecimal("90.00"))).isEqualTo(Grade.EXCELLENT);
        assertThat(GradeBounds.USUAL.gradeOf(new BigDecimal("89.99"))).isEqualTo(Grade.GOOD);
        assertThat(GradeBounds.USUAL.gradeOf(new BigDecimal("75.00"))).isEqualTo(Grade.GOOD);
        assertThat(GradeBounds.USUAL.gradeOf(new BigDecimal("74.99"))).isEqualTo(Grade.PASS);
        assertThat(GradeBounds.USUAL.gradeOf(new BigDecimal("59.99"))).isEqualTo(Grade.FAIL);
    }

    @Test
    void writes_a_table_in_chinese_and_english() {
        record(user("b"), slot("2025-03-04T09:00", "2025-03-04T10:20"), WORK);
        List<InstrumentAssessment> rows =
                assessment.assessOrganisation(provider, 2025).instruments();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        Tables.writeCsv(AssessmentTable.format(), rows.iterator(), Locale.CHINESE, csv);
        String[] lines = csv.toString(StandardCharsets.UTF_8).split("\r?\n");
        assertThat(lines[0]).contains("年有效机时,对外服务机时").contains("利用率,共享率").contains("考核得分,考核等级");
        assertThat(lines[1])
                .contains("SEM")
                .contains("通用,10,1.33,1.33,1,0.1333,1.0000")
                .endsWith("48.00,不合格");

        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        Tables.writeXlsx(AssessmentTable.format(), rows.iterator(), Locale.ENGLISH, xlsx);
        TableFormat<List<String>> read = new TableFormat<>(
                "Read",
                List.of(
                        Column.required("hours", "机时", "Effective hours", "", row -> null),
                        Column.required("grade", "等级", "Grade", "", row -> null)),
                row -> List.of(String.valueOf(row.text("hours")), String.valueOf(row.text("grade"))));
        try (TableReading<List<String>> table =
                Tables.read(read, new ByteArrayInputStream(xlsx.toByteArray()), ReadOptions.in(Locale.ENGLISH))) {
            assertThat(table.next()).isEqualTo(new ImportRow.Read<>(2, List.of("1.33", "fail")));
        }
    }
}
