package io.stoa.samples.quickstart;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.PolicyScope;
import io.stoa.instruments.booking.SeriesMode;
import io.stoa.instruments.booking.SeriesReport;
import io.stoa.instruments.booking.SeriesRequest;
import io.stoa.instruments.booking.SeriesService;
import io.stoa.instruments.booking.WaitingLists;
import io.stoa.instruments.booking.WaitingRequest;
import io.stoa.instruments.booking.WaitingView;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.CheckIn;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** An electron microscope is booked by users of another organisation. It is Monday, the 21st of September 2026. */
final class BookingChapter {

    private final Story story;
    private final BookingService bookings;
    private final WaitingLists waiting;
    private String provider;
    private String university;
    private String microscope;

    BookingChapter(Story story) {
        this.story = story;
        this.bookings = story.get(BookingService.class);
        this.waiting = story.get(WaitingLists.class);
    }

    void tell() {
        setTheScene();
        twoCallersRace();
        aSeriesMeetsAHoliday();
        aNoShowIsReleased();
    }

    String provider() {
        return provider;
    }

    String university() {
        return university;
    }

    String microscope() {
        return microscope;
    }

    private void setTheScene() {
        story.as(Story.administrator());
        provider = organisation("示例分析测试中心", "Example Analysis Centre", OrganisationKind.RESEARCH_INSTITUTE);
        university = organisation("示例师范大学", "Example Normal University", OrganisationKind.UNIVERSITY);
        microscope = publishedInstrument();

        story.title("A keeper sets the rules of the microscope");
        story.as(Story.keeper("chen", provider));
        BookingPolicies policies = story.get(BookingPolicies.class);
        policies.setRules(
                new PolicyScope.OfInstrument(provider, microscope),
                List.of(
                        OpeningHours.on("08:00", "20:00", DayOfWeek.values()),
                        new ClosedOnHolidays(),
                        new MaxLength(Duration.ofHours(4)),
                        new CapHours(Duration.ofHours(8), CapPeriod.WEEK, CapHolder.USER),
                        new CheckIn(15),
                        Credit.DEFAULT));
        policies.rulesFor(microscope).forEach(rule -> story.say("  " + rule));
    }

    private String organisation(String zh, String en, OrganisationKind kind) {
        return story.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("zh", zh).with("en", en), kind)
                        .withRegion("220100"))
                .id();
    }

    private String publishedInstrument() {
        InstrumentCatalog instruments = story.get(InstrumentCatalog.class);
        EntryState drafted = instruments.register(
                InstrumentDraft.named(LocalizedText.of("zh", "场发射扫描电子显微镜").with("en", "Field emission SEM"))
                        .providedBy(provider)
                        .region("220100")
                        .build());
        story.as(Story.staff("liu", provider, Locale.ENGLISH));
        EntryState submitted = instruments.submit(drafted.id(), drafted.version());
        story.as(Story.approver());
        return instruments.approve(submitted.id(), submitted.version()).id();
    }

    private void twoCallersRace() {
        story.title("Two callers race for Tuesday, 09:00 to 11:00: one gets it, the other learns what is in the way");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> answers = List.of("ann", "bo").stream()
                .map(user -> threads.submit(() -> {
                    start.await();
                    return wish(Story.member(user, university), slot("2026-09-22T09:00", 2));
                }))
                .toList();
        start.countDown();
        answers.stream().map(BookingChapter::answer).sorted().forEach(each -> story.say("  " + each));
        threads.shutdown();
    }

    private String wish(Caller user, TimeSlot slot) {
        story.as(user);
        try {
            BookingView booking = bookings.book(new BookingRequest(microscope, slot, "imaging"));
            return "booked: " + booking.state() + " " + booking.slot().text(Story.CHANGCHUN);
        } catch (RuleViolationException refused) {
            Violation why = refused.violations().get(0);
            return "refused: " + why.text(user.locale()) + " (" + why.code() + ")";
        }
    }

    private static String answer(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException("the race did not end", e);
        }
    }

    private void aSeriesMeetsAHoliday() {
        story.title("A course every Thursday meets National Day; what is possible is booked, the rest is reported");
        story.as(Story.member("ann", university));
        SeriesRequest course = new SeriesRequest(
                microscope,
                LocalDateTime.parse("2026-09-24T14:00"),
                Duration.ofHours(2),
                "FREQ=WEEKLY;COUNT=4",
                "course");
        SeriesReport report = story.get(SeriesService.class).book(course, SeriesMode.BEST_EFFORT);
        for (SeriesReport.Member member : report.members()) {
            story.say("  " + member.slot().text(Story.CHANGCHUN) + "  "
                    + (member.booking() == null ? member.violations().get(0).text(Locale.ENGLISH) : "booked"));
        }
    }

    private void aNoShowIsReleased() {
        story.title("Nobody comes on Wednesday morning; the rest of the slot goes to the waiting list");
        Caller cao = Story.member("cao", university);
        Caller dai = Story.member("dai", university);
        TimeSlot wednesday = slot("2026-09-23T09:00", 3);
        story.say("  cao " + wish(cao, wednesday));
        story.as(dai);
        WaitingView entry = waiting.join(new WaitingRequest(microscope, wednesday, Duration.ofHours(2), null, null));
        story.say("  dai waits: " + entry.state());
        story.later(Duration.between(story.now(), wednesday.start().plus(Duration.ofMinutes(16))));
        BookingView offered = waiting.accept(entry.id());
        story.say("  dai accepts what was offered: " + offered.state() + " "
                + offered.slot().text(Story.CHANGCHUN));
    }

    static TimeSlot slot(String start, int hours) {
        return TimeSlot.of(LocalDateTime.parse(start).atZone(Story.CHANGCHUN), Duration.ofHours(hours));
    }
}
