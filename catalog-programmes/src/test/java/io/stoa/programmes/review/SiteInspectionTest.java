package io.stoa.programmes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.programmes.ReviewMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inspections on site, with their reports. */
class SiteInspectionTest extends ReviewOnEveryStack {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    @Test
    void plans_a_visit_takes_its_report_with_photos_and_closes_only_then() throws IOException {
        AcceptedCall call = acceptedCall(ReviewMode.ON_SITE, 1);
        List<String> judges = experts(2);
        SiteInspections visits = platform.get(SiteInspections.class);
        SecretaryRoundView opened = open(call, ReviewMode.ON_SITE, terms(2));
        SecretaryRoundView begun = begin(
                as(secretary(), () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(judges, 1))));
        String application = begun.applications().get(0).pseudonym();
        String goes = judges.get(0);
        LocalDate day = LocalDate.of(2026, 4, 3);
        SiteVisitPlan plan = new SiteVisitPlan(day, "Hall 3, Renmin Street 1", List.of(seatOf(begun, goes)));

        long planned = as(secretary(), () -> visits.plan(begun.id(), application, plan))
                .version();
        assertThat(as(reviewer(goes), () -> visits.visits(begun.id())))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.place()).isEqualTo("Hall 3, Renmin Street 1");
                    assertThat(visit.complete()).isFalse();
                });
        assertThat(as(reviewer(judges.get(1)), () -> visits.visits(begun.id()))).isEmpty();
        assertThatThrownBy(() -> as(
                        reviewer(goes),
                        () -> visits.report(begun.id(), application, planned, "Seen before it was", true)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.code()).isEqualTo("programmes.visit.not-yet"));

        clock.advance(Duration.ofDays(4));
        SiteVisitView photographed = as(
                reviewer(goes),
                () -> visits.attach(begun.id(), application, "hall.png", "image/png", new ByteArrayInputStream(PNG)));
        assertThatThrownBy(() -> visits.attach(
                        begun.id(),
                        application,
                        "hall.png",
                        "image/png",
                        new ByteArrayInputStream("no".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadableInputException.class);
        submitAll(begun.id());
        assertThatThrownBy(() -> as(secretary(), () -> rounds.close(begun.id(), begun.version())))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.code()).isEqualTo("programmes.visit.report-missing"));

        SiteVisitView reported = as(
                reviewer(goes),
                () -> visits.report(begun.id(), application, photographed.version(), "All is as described.", true));
        assertThat(reported.complete()).isTrue();
        assertThatThrownBy(() -> visits.report(begun.id(), application, reported.version(), "On second thought", true))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.code()).isEqualTo("programmes.visit.report-final"));
        String hash = reported.files().get(0).sha256();
        try (InputStream photo = visits.openFile(begun.id(), application, hash)) {
            assertThat(photo.readAllBytes()).isEqualTo(PNG);
        }
        assertThatThrownBy(() -> as(reviewer(judges.get(1)), () -> visits.openFile(begun.id(), application, hash)))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(secretary(), () -> rounds.close(begun.id(), begun.version()))
                        .state())
                .isEqualTo(RoundState.CLOSED);
    }

    @Test
    void sends_only_those_who_judge_the_application() {
        AcceptedCall call = acceptedCall(ReviewMode.ON_SITE, 1);
        SecretaryRoundView opened = open(call, ReviewMode.ON_SITE, terms(1));
        SiteVisitPlan plan = new SiteVisitPlan(LocalDate.of(2026, 4, 3), "Hall 3", List.of("R-NOBODY"));
        String application = opened.applications().get(0).pseudonym();
        assertThatThrownBy(() -> as(
                        secretary(), () -> platform.get(SiteInspections.class).plan(opened.id(), application, plan)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("R-NOBODY");
    }
}
