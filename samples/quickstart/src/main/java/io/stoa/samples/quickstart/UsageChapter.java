package io.stoa.samples.quickstart;

import io.stoa.core.ResourceRef;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.tabular.Tables;
import io.stoa.instruments.Money;
import io.stoa.instruments.assessment.Assessment;
import io.stoa.instruments.assessment.AssessmentRules;
import io.stoa.instruments.assessment.AssessmentTable;
import io.stoa.instruments.assessment.Indicator;
import io.stoa.instruments.assessment.InstrumentAssessment;
import io.stoa.instruments.assessment.QuotaHours;
import io.stoa.instruments.assessment.WeightedIndicator;
import io.stoa.instruments.billing.ChargeUnit;
import io.stoa.instruments.billing.ChargeView;
import io.stoa.instruments.billing.Charges;
import io.stoa.instruments.billing.RateCards;
import io.stoa.instruments.billing.RateDraft;
import io.stoa.instruments.billing.UserKind;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.calendar.CalendarFeeds;
import io.stoa.instruments.calendar.NewCalendarLink;
import io.stoa.instruments.usage.ServiceWay;
import io.stoa.instruments.usage.UsageLog;
import io.stoa.instruments.usage.UsageStart;
import io.stoa.instruments.usage.UsageStop;
import io.stoa.instruments.usage.UsageView;
import io.stoa.instruments.usage.UsageWork;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The microscope is used, the use is charged, the year is assessed, and the calendar goes out as a file. */
final class UsageChapter {

    private final Story story;
    private final BookingChapter scene;

    UsageChapter(Story story, BookingChapter scene) {
        this.story = story;
        this.scene = scene;
    }

    void tell() throws IOException {
        usageIsCharged();
        theYearIsAssessed();
        theCalendarGoesOut();
    }

    private void usageIsCharged() {
        story.title("Ann comes on time, works for two hours and a half, and her project pays");
        story.as(Story.keeper("chen", scene.provider()));
        story.get(RateCards.class)
                .publish(RateDraft.ofProvider(
                                scene.provider(),
                                UserKind.UNIVERSITY,
                                ChargeUnit.HOUR,
                                Money.cny(30_000),
                                LocalDate.of(2026, 1, 1))
                        .atLeast(15_000));
        story.as(Story.member("ann", scene.university()));
        BookingView booking = story.get(BookingService.class)
                .book(new BookingRequest(scene.microscope(), BookingChapter.slot("2026-09-24T09:00", 3), "imaging"));
        story.later(Duration.between(story.now(), booking.slot().start()));

        story.as(Story.keeper("chen", scene.provider()));
        UsageLog usage = story.get(UsageLog.class);
        UsageView running = usage.start(UsageStart.booked(
                scene.microscope(),
                booking.id(),
                UsageWork.of(ServiceWay.SELF_SERVICE).paidBy("NSFC-2026-17")));
        story.later(Duration.ofMinutes(150));
        UsageView stopped = usage.stop(running.id(), UsageStop.now());
        story.say("  booked " + stopped.booked() + ", used " + stopped.slot());
        for (ChargeView charge : story.get(Charges.class).of(new ResourceRef(UsageLog.KIND, stopped.id()))) {
            story.say("  charged to " + charge.account().code() + ": " + charge.amount() / 100.0 + " "
                    + charge.currency());
        }
        story.say("  the booking is "
                + story.get(BookingService.class).view(booking.id()).state());
    }

    private void theYearIsAssessed() throws IOException {
        story.title("The bureau assesses the year");
        story.as(Story.administrator());
        story.get(RuleSets.class)
                .publish(RuleSetDraft.of(
                        Assessment.RULES,
                        LocalDate.of(2026, 1, 1),
                        AssessmentRules.of(
                                QuotaHours.BY_RANGE,
                                WeightedIndicator.of(Indicator.UTILISATION, "0.6", "1"),
                                WeightedIndicator.of(Indicator.SHARING_RATE, "0.4", "0.3")),
                        "an example of a decision"));
        List<InstrumentAssessment> assessments = story.get(Assessment.class).assessAll(2026);
        for (InstrumentAssessment each : assessments) {
            story.say("  " + each.title() + ": " + each.use().effective().toMinutes() + " min effective, "
                    + each.use().external().toMinutes() + " min for others, score "
                    + each.score().points() + ", " + each.score().grade());
        }
        Path file = story.file("assessment-2026.xlsx");
        try (OutputStream to = Files.newOutputStream(file)) {
            Tables.writeXlsx(AssessmentTable.format(), assessments.iterator(), Locale.CHINESE, to);
        }
        story.say("  " + file);
    }

    private void theCalendarGoesOut() throws IOException {
        story.title("The microscope's calendar, for calendar programs");
        story.as(Story.member("ann", scene.university()));
        CalendarFeeds feeds = story.get(CalendarFeeds.class);
        NewCalendarLink link = feeds.createLink(scene.microscope());
        Path file = story.file("microscope.ics");
        try (OutputStream to = Files.newOutputStream(file)) {
            story.say("  " + file + ", " + feeds.write(link.token(), to) + " events");
        }
        feeds.revoke(link.link().id());
    }
}
