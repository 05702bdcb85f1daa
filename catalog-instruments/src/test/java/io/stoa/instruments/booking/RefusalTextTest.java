package io.stoa.instruments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.Obstacle;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import io.stoa.core.time.WorkCalendar;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.booking.rule.Audiences;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.Gap;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.ProjectRequired;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.RuleCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read when a rule refuses: each rule refuses once, in each language. */
class RefusalTextTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-10-01T00:03:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Set<RuleCode> REFUSE_NO_WISH = EnumSet.of(
            RuleCode.CANCEL_CUTOFF, RuleCode.APPROVAL, RuleCode.BUNDLE, RuleCode.CHECK_IN, RuleCode.WAITING_LIST);

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de", "ru"})
    void each_refusal_is_a_whole_sentence_that_names_what_would_be_right(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Violation> refusals = refusals();

        assertThat(refusals.keySet())
                .containsAll(EnumSet.complementOf(EnumSet.copyOf(REFUSE_NO_WISH)).stream()
                        .map(RuleCode::messageCode)
                        .toList());
        refusals.forEach((code, refusal) -> {
            String text = refusal.text(locale);
            assertThat(text).as(code).doesNotContain(code, "{", "}", "null").isNotBlank();
            if (!language.equals("en")) {
                assertThat(text).as(code).isNotEqualTo(refusal.text(Locale.ENGLISH));
            }
            Object limit = refusal.message().values().get("limit");
            if (refusal.limit() != null && !(limit instanceof List)) {
                assertThat(text).as(code).contains(String.valueOf(limit));
            }
        });
    }

    private static Map<String, Violation> refusals() {
        TimeSlot soon = TimeSlot.of(NOW, HOUR);
        List<Violation> all = new ArrayList<>();
        all.addAll(check(
                soon,
                EntryStatus.DRAFT,
                null,
                MaxAdvance.of("P0D"),
                MinNotice.of("PT2H"),
                new MinLength(HOUR.multipliedBy(2)),
                OpeningHours.on("09:00", "17:00", DayOfWeek.MONDAY),
                new ClosedOnHolidays(),
                new CapCount(0, CapPeriod.DAY, CapHolder.USER),
                new CapHours(Duration.ofMinutes(30), CapPeriod.WEEK, CapHolder.USER),
                new OpenFuture(1, null),
                new Qualification("SEM"),
                new ProjectRequired(),
                Audiences.internalOnly(),
                Credit.DEFAULT));
        all.addAll(check(
                TimeSlot.of(NOW.plus(Duration.ofDays(2)), HOUR.multipliedBy(3)),
                EntryStatus.PUBLISHED,
                "P-1",
                MaxAdvance.of("P1D"),
                new MaxLength(HOUR),
                new ProjectRequired()));
        all.addAll(check(
                TimeSlot.of(NOW.plus(HOUR.multipliedBy(2)), HOUR),
                EntryStatus.PUBLISHED,
                null,
                new Gap(HOUR.multipliedBy(2), false)));
        Map<String, Violation> byCode = new TreeMap<>();
        all.forEach(each -> byCode.putIfAbsent(each.code(), each));
        return byCode;
    }

    private static List<Violation> check(TimeSlot slot, EntryStatus status, String project, BookingRule... rules) {
        Taken taken = new Taken("b", "sem", TimeSlot.of(NOW, HOUR), "ann", null, null, BookingState.CONFIRMED);
        InstrumentFacts facts = new InstrumentFacts(
                new AccessSubject(InstrumentCatalog.KIND, "sem", "institute", status, Audience.PUBLIC, null),
                "SEM",
                ZONE,
                Rules.of(List.of(List.of(rules))),
                List.of(taken),
                List.of(taken),
                List.of(Obstacle.hidden(TimeSlot.of(NOW, HOUR))),
                new Standing(
                        Map.of(),
                        new Standing.Ban(NOW.plus(HOUR), "left samples behind"),
                        new Standing.Credit(50, NOW.plus(HOUR)),
                        new Standing.ProjectTime(NOW, NOW.plus(HOUR), true)),
                0,
                LocalDate.of(2026, 9, 1),
                false);
        Wish wish = Wish.of("sem", slot, new Booker("ann", "company", null), project);
        return RuleCheck.violations(wish, facts, NOW, WorkCalendar.china(), false);
    }
}
