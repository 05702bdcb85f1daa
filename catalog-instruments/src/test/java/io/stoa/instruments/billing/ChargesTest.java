package io.stoa.instruments.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.Money;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.CalendarSettings;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargesTest extends BillingOnEveryStack {

    private static final String MORNING = "2026-03-02T01:00:00Z";

    @BeforeEach
    void publishRates() {
        publish(rate(UserKind.UNIVERSITY, ChargeUnit.HOUR, 300_00));
        publish(rate(UserKind.ENTERPRISE, ChargeUnit.HOUR, 900_00));
        publish(rate(UserKind.UNIVERSITY, ChargeUnit.SAMPLE, 33));
    }

    @Test
    void charges_elapsed_minutes_by_the_rate_of_the_day() {
        ChargeRequest use = minutes(MORNING, 90);
        ChargeView charge = charge(use.because("three sections"));

        assertThat(charge.amount()).isEqualTo(450_00);
        assertThat(charge.currency()).isEqualTo("CNY");
        assertThat(charge.quantity()).isEqualTo(90);
        assertThat(charge.unitPrice()).isEqualTo(300_00);
        assertThat(charge.day()).isEqualTo("2026-03-02");
        assertThat(charge.instrumentTitle()).isEqualTo("SEM");
        assertThat(charge.account()).isEqualTo(account);
        assertThat(charge.reason()).isEqualTo("three sections");
        assertThat(charge.kind()).isEqualTo(ChargeKind.USE);
        assertThat(charge.corrects()).isNull();
        assertThat(as(keeper(), () -> charges.of(use.origin()))).containsExactly(charge);
    }

    /** By hand: price × minutes ÷ 60, rounded half up to a fen, and the minimum. */
    @ParameterizedTest
    @CsvSource({
        "100,   1,   0,   2", // 1.666…
        "100,  10,   0,  17", // 16.666…
        " 90,   1,   0,   2", // 1.5
        " 30,   1,   0,   1", // 0.5
        " 29,   1,   0,   0", // 0.483…
        "100,   7,   0,  12", // 11.666…
        "100,  60,   0, 100",
        "100,   1,  50,  50", // the minimum
        "100,  30,  50,  50",
        "100,  31,  50,  52", // 51.666…
        "100,   0,  50,   0", // nothing costs nothing
        "10000000000, 1000000, 0, 166666666666667", // 166666666666666.666…
    })
    void rounds_half_up_once_and_asks_for_the_minimum(long price, long minutes, long minimum, long expected) {
        publish(rate(UserKind.INTERNAL, ChargeUnit.HOUR, price).atLeast(minimum));
        ChargeRequest use = new ChargeRequest(
                instrument,
                account,
                UserKind.INTERNAL,
                ChargeUnit.HOUR,
                minutes,
                null,
                Instant.parse(MORNING),
                origin(),
                null);

        assertThat(as(student(), () -> charges.quote(use)).amount()).isEqualTo(Money.cny(expected));
        assertThat(charge(use).amount()).isEqualTo(expected);
    }

    @Test
    void does_not_charge_a_minute_that_was_only_begun() {
        TimeSlot slot = TimeSlot.of(Instant.parse(MORNING), Duration.ofSeconds(119));
        assertThat(ChargeRequest.hours(instrument, account, UserKind.UNIVERSITY, slot, origin())
                        .quantity())
                .isEqualTo(1);
    }

    @Test
    void charges_elapsed_time_where_clocks_are_changed() {
        calendarIn("Europe/Berlin");
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(charge(between("2026-03-29T01:00", "2026-03-29T04:00", berlin))
                        .quantity())
                .isEqualTo(120);
        assertThat(charge(between("2026-10-25T01:00", "2026-10-25T04:00", berlin))
                        .quantity())
                .isEqualTo(240);
    }

    @Test
    void tells_days_and_months_by_the_clock_of_the_facility() {
        assertThat(charge(minutes("2026-03-31T15:59:59Z", 60)).day()).isEqualTo("2026-03-31");
        assertThat(charge(minutes("2026-03-31T16:00:00Z", 60)).day()).isEqualTo("2026-04-01");
        assertThat(entries("2026-03")).hasSize(1);
        assertThat(entries("2026-04")).hasSize(1);
    }

    @Test
    void finds_the_edge_of_a_month_in_summer_and_winter_time() {
        calendarIn("Europe/Berlin");
        assertThat(charge(minutes("2026-03-31T21:59:59Z", 60)).day()).isEqualTo("2026-03-31");
        assertThat(charge(minutes("2026-03-31T22:00:00Z", 60)).day()).isEqualTo("2026-04-01");
        assertThat(charge(minutes("2026-10-31T22:59:59Z", 60)).day()).isEqualTo("2026-10-31");
        assertThat(charge(minutes("2026-10-31T23:00:00Z", 60)).day()).isEqualTo("2026-11-01");
    }

    @Test
    void charges_a_use_that_goes_on_past_midnight_where_it_began() {
        publish(new RateDraft(
                provider,
                instrument,
                UserKind.UNIVERSITY,
                ChargeUnit.HOUR,
                null,
                Money.cny(999_00),
                0,
                LocalDate.parse("2026-04-01"),
                null));
        ChargeView night = charge(minutes("2026-03-31T15:00:00Z", 120));

        assertThat(night.amount()).isEqualTo(600_00);
        assertThat(entries("2026-03")).containsExactly(night);
    }

    @Test
    void charges_the_same_use_once() {
        ChargeRequest use = minutes(MORNING, 60);
        ChargeView first = charge(use);

        assertThat(charge(use)).isEqualTo(first);
        assertThat(entries("2026-03")).containsExactly(first);
    }

    @Test
    void charges_the_same_use_by_the_hour_and_by_the_sample() {
        ChargeRequest hour = minutes(MORNING, 60);
        ChargeRequest sample = new ChargeRequest(
                instrument,
                account,
                UserKind.UNIVERSITY,
                ChargeUnit.SAMPLE,
                4,
                null,
                hour.usedAt(),
                hour.origin(),
                null);
        charge(hour);
        charge(sample);

        assertThat(as(keeper(), () -> charges.of(hour.origin())))
                .extracting(ChargeView::amount)
                .containsExactly(300_00L, 132L);
    }

    @Test
    void refuses_to_charge_the_same_use_otherwise() {
        ChargeRequest use = minutes(MORNING, 60);
        ChargeView charge = charge(use);
        ChargeRequest longer = new ChargeRequest(
                instrument, account, UserKind.UNIVERSITY, ChargeUnit.HOUR, 61, null, use.usedAt(), use.origin(), null);

        assertThatThrownBy(() -> charge(longer)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(e.isRetryable()).isFalse();
            assertThat(e).hasMessageContaining(charge.id());
        });
    }

    @Test
    void knows_a_use_again_though_the_facility_has_moved_to_another_zone() {
        ChargeRequest use = minutes("2026-03-01T16:30:00Z", 60);
        ChargeView charge = charge(use);
        calendarIn("Europe/Berlin");

        assertThat(charge(use)).isEqualTo(charge);
        assertThat(charge.day()).isEqualTo("2026-03-02");
    }

    @Test
    void lets_keepers_charge_for_an_instrument_that_was_suspended() {
        InstrumentCatalog instruments = platform.get(InstrumentCatalog.class);
        long version =
                as(staff(), () -> instruments.content(instrument)).state().version();
        as(staff(), () -> instruments.suspend(instrument, version, "moving house"));

        assertThat(charge(minutes(MORNING, 60)).amount()).isEqualTo(300_00);
        assertThatThrownBy(() -> as(student(), () -> charges.quote(minutes(MORNING, 60))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void charges_once_when_it_is_asked_at_once() throws Exception {
        ChargeRequest use = minutes(MORNING, 60);
        List<Callable<ChargeView>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(() -> charge(use));
        }
        Set<String> ids = new HashSet<>();
        for (Future<ChargeView> charged : atOnce(calls)) {
            ids.add(charged.get().id());
        }

        assertThat(ids).hasSize(1);
        assertThat(entries("2026-03")).hasSize(1);
    }

    @Test
    void charges_once_although_the_transaction_began_to_read_before_somebody_else_charged() {
        ChargeRequest use = minutes(MORNING, 60);
        platform.as(keeper());
        ChargeView charged = platform.transactions().required(em -> {
            // The first read fixes the snapshot under REPEATABLE READ, MariaDB's default.
            em.createQuery("select count(c) from Charge c", Long.class).getSingleResult();
            CompletableFuture.runAsync(() -> charge(use)).join();
            return charges.charge(use);
        });

        assertThat(entries("2026-03")).containsExactly(charged);
    }

    @Test
    void leaves_nothing_of_a_charge_whose_transaction_is_rolled_back() {
        ChargeRequest use = minutes(MORNING, 60);
        platform.as(keeper());
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    charges.charge(use);
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(entries("2026-03")).isEmpty();
        assertThat(charge(use).amount()).isEqualTo(300_00);
    }

    @Test
    void quotes_and_checks_without_writing() {
        Quote quote = as(student(), () -> charges.quote(minutes(MORNING, 20)));

        assertThat(quote.amount()).isEqualTo(Money.cny(100_00));
        assertThat(quote.rate().price()).isEqualTo(Money.cny(300_00));
        assertThat(as(student(), () -> charges.check(minutes(MORNING, 20)))).isEmpty();
        assertThat(as(student(), () -> charges.check(minutes("2025-03-02T01:00:00Z", 20))))
                .extracting(violation -> violation.code())
                .containsExactly("instruments.billing.no-rate");
        assertThat(entries("2026-03")).isEmpty();
    }

    @Test
    void refuses_what_is_out_of_bounds() {
        ChargeRequest use = minutes(MORNING, 60);
        assertRefused("used-at", () -> charge(minutes("2025-01-01T00:00:00Z", 1, "+10000-01-01T00:00:00Z")));
        assertRefused("origin", () -> charge(withOrigin(use, new ResourceRef("usage session", "1"))));
        assertRefused("origin", () -> charge(withOrigin(use, new ResourceRef("usage-session", "x".repeat(101)))));
        assertThatThrownBy(() -> charge(minutes(MORNING, 1_000_001))).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> charge(withAccount(use, new Account(payer, "x".repeat(51)))))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> charge(withAccount(use, new Account("nobody", "A"))))
                .isInstanceOf(NotFoundException.class);
        assertThat(charge(withAccount(
                                        withOrigin(use, new ResourceRef("o".repeat(40), "x".repeat(100))),
                                        new Account(payer, "科".repeat(50)))
                                .forService("s".repeat(40)))
                        .amount())
                .isEqualTo(300_00);
    }

    @Test
    void waives_what_a_charge_asks_for_by_an_entry_of_its_own() {
        ChargeView charge = charge(minutes(MORNING, 60));
        ChargeView waiver = as(keeper(), () -> charges.waive(charge.id(), "instrument failed"));

        assertThat(waiver.kind()).isEqualTo(ChargeKind.WAIVER);
        assertThat(waiver.amount()).isEqualTo(-300_00);
        assertThat(waiver.corrects()).isEqualTo(charge.id());
        assertThat(waiver.origin()).isEqualTo(charge.origin());
        assertThat(entries("2026-03")).containsExactly(charge, waiver);
        assertRefused("nothing-to-waive", () -> as(keeper(), () -> charges.waive(charge.id(), "again")));
        assertRefused("no-use", () -> as(keeper(), () -> charges.waive(waiver.id(), "again")));
        assertThatThrownBy(() -> as(keeper(), () -> charges.waive(charge.id(), " ")))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void waives_once_when_it_is_asked_at_once() throws Exception {
        ChargeView charge = charge(minutes(MORNING, 60));
        List<Callable<ChargeView>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(() -> as(keeper(), () -> charges.waive(charge.id(), "instrument failed")));
        }
        atOnce(calls);

        assertThat(entries("2026-03")).extracting(ChargeView::amount).containsExactly(300_00L, -300_00L);
    }

    @Test
    void corrects_a_quantity_by_the_difference() {
        ChargeView charge = charge(minutes(MORNING, 60));
        ChargeView less = correct(Correction.ofQuantity(charge, 45, "left early"), charge);
        ChargeView more = correct(Correction.ofQuantity(charge, 75, "stayed longer"), charge);

        assertThat(less.amount()).isEqualTo(-75_00);
        assertThat(less.quantity()).isEqualTo(45);
        assertThat(more.amount()).isEqualTo(150_00);
        assertThat(more.kind()).isEqualTo(ChargeKind.CORRECTION);
        assertThat(entries("2026-03").stream().mapToLong(ChargeView::amount).sum())
                .isEqualTo(375_00);
        assertRefused("nothing-to-correct", () -> correct(Correction.ofQuantity(charge, 75, "stayed longer"), charge));
    }

    @Test
    void charges_again_what_was_waived_by_mistake() {
        ChargeView charge = charge(minutes(MORNING, 60));
        as(keeper(), () -> charges.waive(charge.id(), "instrument failed"));

        assertThat(correct(Correction.ofQuantity(charge, 60, "it did not"), charge)
                        .amount())
                .isEqualTo(300_00);
    }

    @Test
    void corrects_the_kind_of_user_by_the_rate_of_the_day() {
        ChargeView charge = charge(minutes(MORNING, 60));
        publish(new RateDraft(
                provider,
                null,
                UserKind.ENTERPRISE,
                ChargeUnit.HOUR,
                null,
                Money.cny(1200_00),
                0,
                LocalDate.parse("2026-03-03"),
                null));
        Correction enterprise = new Correction(account, UserKind.ENTERPRISE, 60, "contract research");

        assertThat(correct(enterprise, charge).amount()).isEqualTo(600_00);
        assertRefused(
                "no-rate", () -> correct(new Correction(account, UserKind.EXTERNAL, 60, "contract research"), charge));
    }

    @Test
    void moves_a_charge_to_another_account_and_corrects_it_there() {
        ChargeView charge = charge(minutes(MORNING, 60));
        Account right = new Account(payer, "NSFC-2");
        ChargeView moved = correct(Correction.ofAccount(charge, right, "other project"), charge);

        assertThat(moved.account()).isEqualTo(right);
        assertThat(moved.amount()).isEqualTo(300_00);
        assertThat(entries("2026-03")).extracting(ChargeView::amount).containsExactly(300_00L, -300_00L);
        ChargeView waiver = as(keeper(), () -> charges.waive(charge.id(), "instrument failed"));
        assertThat(waiver.account()).isEqualTo(right);
        assertThat(as(keeper(), () -> charges.of(charge.origin()))).hasSize(4);
    }

    @Test
    void refuses_a_correction_in_another_currency() {
        publish(RateDraft.ofProvider(provider, UserKind.EXTERNAL, ChargeUnit.HOUR, new Money(50_00, "EUR"), NEW_YEAR));
        ChargeView charge = charge(minutes(MORNING, 60));

        assertRefused(
                "other-currency", () -> correct(new Correction(account, UserKind.EXTERNAL, 60, "from abroad"), charge));
    }

    @Test
    void lists_an_account_in_pages_and_opens_no_cursor_of_another_month() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(charge(minutes(MORNING, 10 + i)).id());
        }
        platform.as(student());
        Page<ChargeView> first = charges.list(month("2026-03"), PageRequest.first(2));
        Page<ChargeView> second =
                charges.list(month("2026-03"), PageRequest.first(2).after(first));
        Page<ChargeView> third =
                charges.list(month("2026-03"), PageRequest.first(2).after(second));

        assertThat(first.items()).extracting(ChargeView::id).isEqualTo(ids.subList(0, 2));
        assertThat(second.items()).extracting(ChargeView::id).isEqualTo(ids.subList(2, 4));
        assertThat(third.items()).extracting(ChargeView::id).isEqualTo(ids.subList(4, 5));
        assertThat(third.hasNext()).isFalse();
        assertThatThrownBy(() ->
                        charges.list(month("2026-04"), PageRequest.first(2).after(first)))
                .isInstanceOf(io.stoa.core.error.UnreadableInputException.class);
    }

    @Test
    void shows_charges_to_the_provider_and_the_payer_only() {
        ChargeView charge = charge(minutes(MORNING, 60));

        assertThat(as(student(), () -> charges.list(month("2026-03"), PageRequest.first(5)))
                        .items())
                .containsExactly(charge);
        assertThat(as(student(), () -> charges.of(charge.origin()))).containsExactly(charge);
        assertThat(as(stranger(), () -> charges.of(charge.origin()))).isEmpty();
        assertThatThrownBy(() -> as(stranger(), () -> charges.list(month("2026-03"), PageRequest.first(5))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(stranger(), () -> charges.waive(charge.id(), "why not")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(student(), () -> charges.waive(charge.id(), "too dear")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(student(), () -> charges.charge(minutes(MORNING, 1))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Callers.anybody(), () -> charges.quote(minutes(MORNING, 1))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void writes_down_who_charged_and_who_waived_why() {
        ChargeView charge = charge(minutes(MORNING, 60));
        ChargeView waiver = as(keeper(), () -> charges.waive(charge.id(), "instrument failed"));

        assertThat(audit(charge)).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("charge.write");
            assertThat(line.changes()).contains("\"amount\":[null,30000]");
        });
        assertThat(audit(waiver)).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("charge.correct");
            assertThat(line.actorId()).isEqualTo(keeper().id());
            assertThat(line.reason()).isEqualTo("instrument failed");
        });
    }

    private List<AuditView> audit(ChargeView charge) {
        return as(
                staff(),
                () -> platform.get(AuditTrail.class)
                        .of(new ResourceRef(Charges.KIND, charge.id()), PageRequest.first(5))
                        .items());
    }

    private ChargeView correct(Correction correction, ChargeView charge) {
        return as(keeper(), () -> charges.correct(charge.id(), correction));
    }

    private List<ChargeView> entries(String month) {
        return as(keeper(), () -> charges.list(month(month), PageRequest.first(100)))
                .items();
    }

    private void calendarIn(String zone) {
        platform.as(keeper());
        platform.get(BookingPolicies.class).setCalendar(instrument, new CalendarSettings(ZoneId.of(zone), null));
    }

    private ChargeRequest between(String from, String to, ZoneId zone) {
        TimeSlot slot = new TimeSlot(
                LocalDateTime.parse(from).atZone(zone).toInstant(),
                LocalDateTime.parse(to).atZone(zone).toInstant());
        return ChargeRequest.hours(instrument, account, UserKind.UNIVERSITY, slot, origin());
    }

    private ChargeRequest minutes(String start, long minutes, String usedAt) {
        ChargeRequest use = minutes(start, minutes);
        return new ChargeRequest(
                instrument,
                account,
                use.userKind(),
                use.unit(),
                use.quantity(),
                null,
                Instant.parse(usedAt),
                use.origin(),
                null);
    }

    private static ChargeRequest withOrigin(ChargeRequest use, ResourceRef origin) {
        return new ChargeRequest(
                use.instrumentId(),
                use.account(),
                use.userKind(),
                use.unit(),
                use.quantity(),
                use.serviceCode(),
                use.usedAt(),
                origin,
                use.reason());
    }

    private static ChargeRequest withAccount(ChargeRequest use, Account account) {
        return new ChargeRequest(
                use.instrumentId(),
                account,
                use.userKind(),
                use.unit(),
                use.quantity(),
                use.serviceCode(),
                use.usedAt(),
                use.origin(),
                use.reason());
    }
}
