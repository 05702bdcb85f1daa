package io.stoa.samples.portal.demo;

import io.stoa.core.access.Caller;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.time.TimeSlot;
import io.stoa.core.time.WorkCalendar;
import io.stoa.instruments.Money;
import io.stoa.instruments.billing.ChargeUnit;
import io.stoa.instruments.billing.RateCards;
import io.stoa.instruments.billing.RateDraft;
import io.stoa.instruments.billing.UserKind;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.PolicyScope;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.CancelCutoff;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.usage.UsageLog;
import io.stoa.instruments.usage.UsageStart;
import io.stoa.instruments.usage.UsageStop;
import io.stoa.instruments.usage.UsageView;
import io.stoa.instruments.usage.UsageWork;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A year in which the instruments were booked, used and charged, and the weeks to come. */
final class YearOfUse {

    private static final int PAST_DAYS = 365;
    private static final int FUTURE_DAYS = 28;

    /** How often a time of the day is booked, on average over the instruments. */
    private static final double BUSY = 0.014;

    private static final double MOST_POPULAR = 12;
    private static final double ASKED_FOR_OFTEN = 2.5;
    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(8, 30), LocalTime.of(10, 30), LocalTime.of(13, 30), LocalTime.of(16, 0));
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int QUARTER = 15;
    private static final List<Word> PURPOSES = List.of(
            new Word("形貌表征", "morphology"),
            new Word("成分分析", "composition"),
            new Word("样品预测试", "trial of samples"),
            new Word("课题组例行测试", "routine measurements"),
            new Word("企业委托检测", "commissioned test"),
            new Word("研究生培训", "training of students"));
    private static final Map<UserKind, Double> PRICES =
            Map.of(UserKind.INTERNAL, 0.4, UserKind.UNIVERSITY, 0.7, UserKind.ENTERPRISE, 1.2, UserKind.EXTERNAL, 1.0);

    private final Plan plan;
    private final City city;
    private final Stage stage;
    private final WorkCalendar calendar = WorkCalendar.china();
    private final List<Institution> guests;

    YearOfUse(Plan plan, City city, Stage stage) {
        this.plan = plan;
        this.city = city;
        this.stage = stage;
        this.guests = city.inTown(
                OrganisationKind.UNIVERSITY, OrganisationKind.RESEARCH_INSTITUTE, OrganisationKind.ENTERPRISE);
    }

    /** What a provider's instruments are booked by, before anybody books. */
    void setRules(Institution provider) {
        stage.as(city.keeper(provider.code())).at(plan.now().minus(Duration.ofDays(PAST_DAYS + 60)));
        stage.get(BookingPolicies.class)
                .setRules(
                        new PolicyScope.OfProvider(city.id(provider.code())),
                        List.of(
                                OpeningHours.on("08:00", "21:00", DayOfWeek.values()),
                                new ClosedOnHolidays(),
                                new MaxLength(LONGEST),
                                new CancelCutoff(Duration.ofHours(4)),
                                Credit.DEFAULT));
    }

    /** Everything that happened on one instrument and what is planned. */
    void play(Apparatus apparatus, String id) {
        Random random = plan.random("use of " + apparatus.number());
        Caller keeper = city.keeper(apparatus.owner().code());
        begin(apparatus, id, keeper);
        double busy = BUSY * popularity(apparatus, random);
        for (int day = -PAST_DAYS; day <= FUTURE_DAYS; day++) {
            LocalDate date = plan.today().plusDays(day);
            if (calendar.isWorkingDay(date)) {
                playDay(apparatus, id, date, busy, random);
            }
        }
    }

    /**
     * Few instruments are asked for every day and many seldom: log-normal, 1 on average. Those of the demo users' institute
     * are asked for often, so that its desks have something to do.
     */
    private static double popularity(Apparatus apparatus, Random random) {
        double drawn = Math.min(MOST_POPULAR, Math.exp(random.nextGaussian() - 0.5));
        return isOfTheDemoUsers(apparatus) ? Math.max(drawn, ASKED_FOR_OFTEN) : drawn;
    }

    private static boolean isOfTheDemoUsers(Apparatus apparatus) {
        return apparatus.owner().code().equals(CounterStory.INSTITUTE);
    }

    private void begin(Apparatus apparatus, String id, Caller keeper) {
        stage.as(keeper).at(plan.now().minus(Duration.ofDays(PAST_DAYS + 50)));
        RateCards rates = stage.get(RateCards.class);
        String provider = city.id(apparatus.owner().code());
        LocalDate from = plan.today().minusDays(PAST_DAYS + 40);
        PRICES.forEach((kind, part) -> {
            long price = Math.round(apparatus.kind().hourly() * part) * 100;
            rates.publish(RateDraft.ofProvider(provider, kind, ChargeUnit.HOUR, Money.cny(price), from)
                    .forInstrument(id));
        });
        if (apparatus.kind().isExpensive()) {
            List<BookingRule> rules = new ArrayList<>();
            rules.add(Approval.of(ApprovalNeed.ALWAYS));
            stage.get(BookingPolicies.class).setRules(new PolicyScope.OfInstrument(provider, id), rules);
        }
    }

    private void playDay(Apparatus apparatus, String id, LocalDate date, double busy, Random random) {
        for (int part = 0; part < STARTS.size(); part++) {
            if (random.nextDouble() < busy) {
                int quarters = 4 + random.nextInt(4);
                TimeSlot slot =
                        TimeSlot.of(Plan.at(date, STARTS.get(part)), Duration.ofMinutes((long) quarters * QUARTER));
                playBooking(apparatus, id, slot, random);
                stage.forget();
            }
        }
    }

    private void playBooking(Apparatus apparatus, String id, TimeSlot slot, Random random) {
        Institution from = random.nextInt(5) < 2 ? apparatus.owner() : guests.get(random.nextInt(guests.size()));
        boolean demo = isOfTheDemoUsers(apparatus) && random.nextInt(6) == 0;
        Caller user = demo ? CounterStory.member(city) : city.anyUser(from, random);
        Instant asked = slot.start().minus(Duration.ofHours(26 + random.nextInt(24 * 6)));
        stage.as(user).at(asked.isAfter(plan.now()) ? plan.now() : asked);
        BookingService bookings = stage.get(BookingService.class);
        BookingRequest wish = new BookingRequest(id, slot, purpose(random));
        if (!bookings.check(wish).isEmpty()) {
            // Such as a user whose credit is used up. To be refused would end the year's transaction with it.
            return;
        }
        BookingView booking = bookings.book(wish);
        boolean past = slot.end().isBefore(plan.now());
        booking = decide(apparatus, booking, past, random);
        if (past && booking.state() == BookingState.CONFIRMED) {
            use(apparatus, user, booking, random);
        }
    }

    private BookingView decide(Apparatus apparatus, BookingView booking, boolean past, Random random) {
        if (booking.state() != BookingState.PENDING || (!past && random.nextInt(3) > 0)) {
            return booking;
        }
        stage.as(city.keeper(apparatus.owner().code()));
        BookingService bookings = stage.get(BookingService.class);
        return random.nextInt(12) == 0
                ? bookings.reject(booking.id(), booking.version(), "该时段安排设备维护，请改约。")
                : bookings.approve(booking.id(), booking.version());
    }

    private void use(Apparatus apparatus, Caller user, BookingView booking, Random random) {
        int fate = random.nextInt(100);
        if (fate < 6) {
            Duration before = Duration.ofHours(fate < 4 ? 20 : 1);
            stage.as(user).at(booking.slot().start().minus(before));
            stage.get(BookingService.class).cancel(booking.id(), booking.version(), "计划变更");
            return;
        }
        UsageLog log = stage.get(UsageLog.class);
        UsageWork work = UsageWork.of(apparatus.kind().way())
                .counted(random.nextInt(6), 0)
                .towards(purpose(random))
                .paidBy("P" + (101 + random.nextInt(3)));
        stage.as(city.keeper(apparatus.owner().code())).at(booking.slot().start());
        UsageView running = log.start(UsageStart.booked(booking.instrumentId(), booking.id(), work));
        int late = random.nextInt(5) == 0 ? 10 : -random.nextInt(20);
        stage.at(booking.slot().end().plus(Duration.ofMinutes(late)));
        log.stop(running.id(), UsageStop.now());
    }

    private static String purpose(Random random) {
        return PURPOSES.get(random.nextInt(PURPOSES.size())).zh();
    }
}
