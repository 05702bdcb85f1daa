package io.stoa.instruments.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.Money;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RateCardsTest extends BillingOnEveryStack {

    @Test
    void holds_from_the_first_day_until_the_day_before_the_next_version() {
        publish(university(300_00));
        RateView second = publish(from(university(360_00), "2026-04-01"));

        assertThat(priceOn("2026-01-01")).isEqualTo(300_00);
        assertThat(priceOn("2026-03-31")).isEqualTo(300_00);
        assertThat(priceOn("2026-04-01")).isEqualTo(360_00);
        assertThat(second.effectiveUntil()).isNull();
        assertThat(rates.inForce(instrument, LocalDate.parse("2025-12-31"))).isEmpty();
    }

    @Test
    void holds_no_longer_on_the_day_of_its_end() {
        publish(university(300_00).until(LocalDate.parse("2026-02-01")));

        assertThat(priceOn("2026-01-31")).isEqualTo(300_00);
        assertThat(rates.inForce(instrument, LocalDate.parse("2026-02-01"))).isEmpty();
    }

    @Test
    void prefers_the_rate_of_the_instrument_and_before_that_the_one_of_the_service() {
        publish(university(100));
        publish(university(200).forInstrument(instrument));
        publish(university(300).forService("tem-prep"));
        publish(university(400).forInstrument(instrument).forService("eds"));
        String other = newInstrument("TEM");

        assertThat(quoted(minutes("2026-03-02T01:00:00Z", 60))).isEqualTo(200);
        assertThat(quoted(minutes("2026-03-02T01:00:00Z", 60).forService("tem-prep")))
                .isEqualTo(300);
        assertThat(quoted(minutes("2026-03-02T01:00:00Z", 60).forService("eds")))
                .isEqualTo(400);
        assertThat(quoted(minutes("2026-03-02T01:00:00Z", 60).forService("unknown")))
                .isEqualTo(200);
        assertThat(as(student(), () -> rates.inForce(other, LocalDate.parse("2026-03-02"))))
                .extracting(rate -> rate.price().minorUnits())
                .containsExactly(100L, 300L);
        assertThat(as(student(), () -> rates.inForce(instrument, LocalDate.parse("2026-03-02"))))
                .extracting(rate -> rate.price().minorUnits())
                .containsExactly(200L, 400L, 300L);
    }

    @Test
    void tells_kinds_of_users_and_units_apart() {
        publish(university(300));
        publish(rate(UserKind.ENTERPRISE, ChargeUnit.HOUR, 900));
        publish(rate(UserKind.UNIVERSITY, ChargeUnit.SAMPLE, 50));

        assertThat(quoted(minutes("2026-03-02T01:00:00Z", 60))).isEqualTo(300);
        assertThat(quoted(samples("2026-03-02T01:00:00Z", 3))).isEqualTo(150);
        assertRefused(
                "no-rate",
                () -> charges.quote(ChargeRequest.counted(
                        instrument, account, UserKind.INTERNAL, ChargeUnit.SAMPLE, 1, clock.instant(), origin())));
    }

    @Test
    void refuses_periods_that_overlap_or_run_backwards_and_leaves_nothing() {
        publish(university(300).until(LocalDate.parse("2026-07-01")));

        assertRefused("rate-overlap", () -> publish(from(university(400), "2026-06-30")));
        assertRefused("rate-overlap", () -> publish(university(400)));
        assertRefused("rate-backwards", () -> publish(university(400).until(NEW_YEAR)));
        assertThat(history()).hasSize(1);
        assertThat(publish(from(university(400), "2026-07-01")).effectiveFrom()).isEqualTo("2026-07-01");
    }

    @Test
    void refuses_what_is_no_currency_and_prices_without_measure() {
        RateDraft invented =
                RateDraft.ofProvider(provider, UserKind.INTERNAL, ChargeUnit.RUN, new Money(1, "ABC"), NEW_YEAR);
        assertRefused("currency", () -> publish(invented));
        assertRefused("price-too-high", () -> publish(university(10_000_000_001L)));
        assertThatThrownBy(() -> publish(university(1).forService("no spaces")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> publish(university(-1))).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void changes_nothing_for_days_that_were_charged() {
        publish(university(300));
        charge(minutes("2026-03-02T01:00:00Z", 60));

        assertRefused("rate-charged", () -> publish(from(university(400), "2026-03-02")));
        assertRefused(
                "rate-charged",
                () -> publish(university(400).until(NEW_YEAR.plusYears(1)).forInstrument(instrument)));
        assertThat(as(keeper(), () -> rates.checkPublish(from(university(400), "2026-03-02"))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.limit()).isEqualTo(LocalDate.parse("2026-03-03"));
                    assertThat(violation.text(Locale.ENGLISH)).contains("2026-03-02", "2026-03-03");
                });
        publish(from(university(400), "2026-03-03"));
        assertThat(quoted(minutes("2026-03-02T01:00:00Z", 60))).isEqualTo(300);
        assertThat(quoted(minutes("2026-03-03T01:00:00Z", 60))).isEqualTo(400);
    }

    @Test
    void does_not_end_a_rate_before_uses_charged_by_it_though_the_new_one_ends_earlier_still() {
        publish(university(300));
        charge(minutes("2026-06-10T01:00:00Z", 60));

        assertRefused(
                "rate-charged",
                () -> publish(from(university(400), "2026-04-01").until(LocalDate.parse("2026-05-01"))));
    }

    @Test
    void leaves_wider_rates_free_where_a_nearer_one_was_charged() {
        publish(university(300).forInstrument(instrument));
        charge(minutes("2026-03-02T01:00:00Z", 60));

        assertThat(publish(university(250)).price().minorUnits()).isEqualTo(250);
        assertThat(quoted(minutes("2026-03-02T02:00:00Z", 60))).isEqualTo(300);
    }

    @Test
    void ends_a_rate_so_that_the_wider_one_holds_again() {
        publish(university(300));
        RateView near = publish(university(500).forInstrument(instrument));
        charge(minutes("2026-03-02T01:00:00Z", 60));

        assertRefused("rate-charged", () -> end(near, "2026-03-02"));
        assertRefused("rate-end", () -> end(near, "2025-12-31"));
        assertThat(end(near, "2026-03-03").effectiveUntil()).isEqualTo("2026-03-03");
        assertRefused("rate-end", () -> end(near, "2026-03-04"));
        assertThat(quoted(minutes("2026-03-03T01:00:00Z", 60))).isEqualTo(300);
    }

    @Test
    void takes_back_a_rate_that_never_held_and_lets_another_take_its_place() {
        RateView early = publish(from(university(300), "2027-01-01"));
        assertThat(end(early, "2027-01-01").effectiveUntil()).isEqualTo("2027-01-01");

        publish(from(university(350), "2027-01-01"));
        assertThat(priceOn("2027-01-01")).isEqualTo(350);
    }

    @Test
    void lists_what_was_published_in_pages_and_writes_it_down() {
        RateView first = publish(university(300));
        RateView second = publish(from(university(400), "2026-04-01"));
        RateView third = publish(university(200).forInstrument(instrument));

        platform.as(keeper());
        Page<RateView> page = rates.history(provider, null, PageRequest.first(2));
        assertThat(page.items()).extracting(RateView::id).containsExactly(first.id(), second.id());
        assertThat(rates.history(provider, null, PageRequest.first(2).after(page))
                        .items())
                .extracting(RateView::id)
                .containsExactly(third.id());
        assertThat(rates.history(provider, instrument, PageRequest.first(2)).items())
                .extracting(RateView::id)
                .containsExactly(third.id());
        assertThat(as(
                        staff(),
                        () -> platform.get(AuditTrail.class)
                                .of(new ResourceRef(RateCards.KIND, first.id()), PageRequest.first(5))
                                .items()))
                .extracting(AuditView::action)
                .containsExactly("rate.publish");
    }

    @Test
    void lets_only_the_providers_keepers_and_staff_publish() {
        assertThatThrownBy(() -> as(student(), () -> rates.publish(university(1))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Callers.staffOf(payer), () -> rates.publish(university(1))))
                .isInstanceOf(AccessDeniedException.class);
        RateView rate = as(staff(), () -> rates.publish(university(1)));
        assertThatThrownBy(() -> as(student(), () -> rates.end(rate.id(), NEW_YEAR)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(keeper(), () -> rates.publish(university(1).forInstrument("nowhere"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void lets_one_of_two_versions_through_that_are_published_at_once() throws Exception {
        publish(university(300));
        List<Callable<RateView>> calls = new ArrayList<>();
        for (String day : List.of("2026-05-01", "2026-04-01")) {
            calls.add(() -> publish(from(university(400), day).until(LocalDate.parse("2026-06-01"))));
        }

        assertThat(succeeded(atOnce(calls))).isEqualTo(1);
        assertThat(history()).hasSize(2);
    }

    @Test
    void publishes_the_first_rates_of_a_provider_at_once() throws Exception {
        List<Callable<RateView>> calls = new ArrayList<>();
        for (UserKind kind : UserKind.values()) {
            calls.add(() -> publish(rate(kind, ChargeUnit.HOUR, 300)));
        }

        assertThat(succeeded(atOnce(calls))).isEqualTo(UserKind.values().length);
    }

    @Test
    void decides_between_a_charge_and_a_rate_that_come_at_once() throws Exception {
        publish(university(300));
        ChargeRequest use = minutes("2026-03-02T01:00:00Z", 60);
        List<Future<Long>> results = atOnce(List.of(
                () -> charge(use).amount(),
                () -> publish(from(university(400), "2026-03-02")).price().minorUnits()));

        long charged = results.get(0).get();
        boolean published = succeeded(results.subList(1, 2)) == 1;
        assertThat(charged).isEqualTo(published ? 400 : 300);
        assertThat(quoted(minutes("2026-03-02T03:00:00Z", 60))).isEqualTo(charged);
    }

    @Test
    void charges_no_old_rate_from_a_transaction_that_read_before_the_new_one() {
        publish(university(300));
        ChargeRequest use = minutes("2026-03-02T01:00:00Z", 60);
        platform.as(keeper());
        long charged;
        try {
            charged = platform.transactions().required(em -> {
                // The first read fixes the snapshot under REPEATABLE READ, MariaDB's default.
                em.createQuery("select count(r) from Rate r", Long.class).getSingleResult();
                CompletableFuture.runAsync(() -> publish(from(university(400), "2026-03-02")))
                        .join();
                return charges.charge(use).amount();
            });
        } catch (ConflictException e) {
            assertThat(e.isRetryable()).isTrue();
            charged = charges.charge(use).amount();
        } catch (java.util.concurrent.CompletionException e) {
            // The runner tried the whole work again, in which the rate is there already.
            assertThat(e).hasCauseInstanceOf(RuleViolationException.class);
            charged = charges.charge(use).amount();
        }
        assertThat(charged).isEqualTo(400);
    }

    @Test
    void publishes_no_rate_from_a_transaction_that_read_before_a_charge() {
        publish(university(300));
        ChargeRequest use = minutes("2026-03-02T01:00:00Z", 60);
        AtomicBoolean charged = new AtomicBoolean();
        platform.as(keeper());
        assertThatThrownBy(() -> platform.transactions().required(em -> {
                    // The first read fixes the snapshot under REPEATABLE READ, MariaDB's default.
                    em.createQuery("select count(c) from Charge c", Long.class).getSingleResult();
                    if (charged.compareAndSet(false, true)) {
                        CompletableFuture.runAsync(() -> charge(use)).join();
                    }
                    return publish(from(university(400), "2026-03-02"));
                }))
                .isInstanceOf(RuleViolationException.class);
        assertThat(quoted(minutes("2026-03-02T03:00:00Z", 60))).isEqualTo(300);
    }

    private static <T> int succeeded(List<Future<T>> results) throws InterruptedException {
        int done = 0;
        for (Future<T> result : results) {
            try {
                result.get();
                done++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(RuleViolationException.class);
            }
        }
        return done;
    }

    private RateView end(RateView rate, String until) {
        return as(keeper(), () -> rates.end(rate.id(), LocalDate.parse(until)));
    }

    private List<RateView> history() {
        return as(keeper(), () -> rates.history(provider, null, PageRequest.first(100)))
                .items();
    }

    private RateDraft university(long fen) {
        return rate(UserKind.UNIVERSITY, ChargeUnit.HOUR, fen);
    }

    private static RateDraft from(RateDraft draft, String day) {
        return new RateDraft(
                draft.providerId(),
                draft.instrumentId(),
                draft.userKind(),
                draft.unit(),
                draft.serviceCode(),
                draft.price(),
                draft.minimum(),
                LocalDate.parse(day),
                draft.effectiveUntil());
    }

    private long priceOn(String day) {
        return as(student(), () -> rates.inForce(instrument, LocalDate.parse(day)))
                .get(0)
                .price()
                .minorUnits();
    }

    private long quoted(ChargeRequest request) {
        return as(student(), () -> charges.quote(request)).amount().minorUnits();
    }
}
