package io.stoa.programmes.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.HolidayYear;
import io.stoa.core.time.WorkCalendar;
import io.stoa.experts.Seniority;
import io.stoa.programmes.AtOnce;
import io.stoa.programmes.CallFixture;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ProgrammesOnEveryStack;
import io.stoa.programmes.eligibility.RunningApplications;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an application until it is accepted. */
class ApplicationsTest extends ProgrammesOnEveryStack {

    private Applications applications;
    private ApplicationDesk desk;
    private String call;
    private int test;

    @BeforeEach
    void openCall() {
        test++;
        applications = platform.get(Applications.class);
        desk = platform.get(ApplicationDesk.class);
        call = openCallOn(CallFixture.fullTerms());
    }

    private ApplicantView complete(Caller applicant) {
        ApplicantView begun = as(applicant, () -> applications.begin(call, ApplicationFixture.full(test)));
        return as(
                applicant,
                () -> applications.attach(
                        begun.id(), begun.version(), ApplicationFixture.text("plan", "plan of Wang.txt", "first, …")));
    }

    private ApplicantView submitted(Caller applicant) {
        ApplicantView complete = complete(applicant);
        return as(applicant, () -> applications.submit(complete.id(), complete.version()));
    }

    @Test
    void keeps_a_version_with_every_save_and_freezes_the_submitted_one() {
        Caller anna = applicant("anna");
        ApplicantView begun = as(anna, () -> applications.begin(call, ApplicationDraft.titled("First thoughts")));
        ApplicantView saved =
                as(anna, () -> applications.save(begun.id(), begun.version(), ApplicationFixture.full(test)));
        ApplicantView same =
                as(anna, () -> applications.save(saved.id(), saved.version(), ApplicationFixture.full(test)));
        assertThat(same.version()).isEqualTo(saved.version());
        ApplicantView attached = as(
                anna,
                () -> applications.attach(
                        saved.id(), saved.version(), ApplicationFixture.text("plan", "plan.txt", "first, …")));
        ApplicantView submitted = as(anna, () -> applications.submit(attached.id(), attached.version()));

        assertThat(submitted.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(submitted.number()).startsWith("KJ-2026-");
        assertThat(submitted.submittedNumber()).isEqualTo(3);
        assertThat(as(anna, () -> applications.versions(begun.id())))
                .extracting(ApplicationVersionView::number, ApplicationVersionView::submitted)
                .containsExactly(tuple(1, false), tuple(2, false), tuple(3, true));
        assertThat(as(anna, () -> applications.content(begun.id(), 1)).draft().title())
                .isEqualTo("First thoughts");
        assertThatThrownBy(() ->
                        applications.save(submitted.id(), submitted.version(), ApplicationDraft.titled("Too late")))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("submitted");
    }

    @Test
    void names_what_is_missing_without_submitting() {
        Caller anna = applicant("anna");
        ApplicantView begun = as(anna, () -> applications.begin(call, ApplicationFixture.full(test)));

        assertThat(as(anna, () -> applications.check(begun.id())))
                .extracting(Violation::code)
                .containsExactly("programmes.application.attachments");
        assertThatThrownBy(() -> applications.submit(begun.id(), begun.version()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("plan");
        assertThat(applications.view(begun.id()).state()).isEqualTo(ApplicationState.DRAFT);
    }

    @Test
    void names_each_rule_of_eligibility_that_is_broken() {
        Caller anna = applicant("anna");
        ApplicationDraft draft = ApplicationFixture.full(test)
                .by(new ApplicantOrganisation(
                        "Lone Works", null, OrganisationKind.ENTERPRISE, "110105", LocalDate.of(2025, 12, 1)))
                .withTeam(
                        TeamMember.leader("Old Probe", "Lone Works").born(LocalDate.of(1950, 1, 1), Seniority.JUNIOR));
        ApplicantView begun = as(anna, () -> applications.begin(call, draft));

        assertThat(as(anna, () -> applications.check(begun.id())))
                .extracting(Violation::code)
                .contains(
                        "programmes.eligibility.kind",
                        "programmes.eligibility.region",
                        "programmes.eligibility.established",
                        "programmes.eligibility.seniority",
                        "programmes.eligibility.age",
                        "programmes.eligibility.team")
                .doesNotContain("programmes.eligibility.partner", "programmes.eligibility.consortium");
    }

    @Test
    void counts_what_the_leader_has_running_in_all_calls() {
        submitted(applicant("anna"));
        String second = openCallOn(
                CallFixture.shortTerms().eligible(new RunningApplications(1)).build());
        TeamMember leader = ApplicationFixture.full(test).team().get(0);
        ApplicationDraft draft = ApplicationFixture.complete(1).withTeam(leader);
        ApplicantView begun = as(applicant("boris"), () -> applications.begin(second, draft));

        assertThat(as(applicant("boris"), () -> applications.check(begun.id())))
                .extracting(Violation::code)
                .containsExactly("programmes.eligibility.running");
    }

    @Test
    void refuses_the_same_project_of_the_same_applicant_twice() {
        ApplicantView first = submitted(applicant("anna"));
        ApplicantView again = complete(applicant("boris"));

        assertThat(as(applicant("boris"), () -> applications.check(again.id())))
                .extracting(Violation::code)
                .contains("programmes.application.duplicate");
        assertThatThrownBy(() -> applications.submit(again.id(), again.version()))
                .isInstanceOf(RuleViolationException.class);
        as(applicant("anna"), () -> applications.withdraw(first.id(), first.version(), "We found a mistake."));
        assertThat(as(applicant("boris"), () -> applications.submit(again.id(), again.version()))
                        .state())
                .isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void keeps_files_with_their_checksums_and_refuses_others() throws Exception {
        Caller anna = applicant("anna");
        ApplicantView complete = complete(anna);
        Attachment plan = complete.content().attachments().get(0);

        try (InputStream opened = applications.open(complete.id(), plan.id())) {
            assertThat(new String(opened.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("first, …");
        }
        assertThat(plan.sha256()).hasSize(64);
        assertThat(plan.name()).isEqualTo("plan of Wang.txt");
        assertThatThrownBy(() -> applications.attach(
                        complete.id(), complete.version(), ApplicationFixture.text("song", "a.txt", "la")))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("song");
        assertThatThrownBy(() -> applications.attach(
                        complete.id(),
                        complete.version(),
                        new AttachmentUpload(
                                "licence", "l.png", "image/png", new ByteArrayInputStream(new byte[] {1, 2}))))
                .isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> applications.attach(
                        complete.id(), complete.version(), ApplicationFixture.text("plan", "../plan.txt", "la")))
                .isInstanceOf(ConstraintViolationException.class);
        ApplicantView second = applications.attach(
                complete.id(), complete.version(), ApplicationFixture.text("plan", "b.txt", "second, …"));
        assertThatThrownBy(() -> applications.attach(
                        second.id(), second.version(), ApplicationFixture.text("plan", "c.txt", "third, …")))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("1 to 2");
        ApplicantView rest = applications.detach(second.id(), second.version(), plan.id());
        assertThat(rest.content().attachments()).extracting(Attachment::name).containsExactly("b.txt");
        assertThatThrownBy(() -> applications.open(rest.id(), plan.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refuses_what_comes_at_the_closing_or_after_it() {
        Caller anna = applicant("anna");
        ApplicantView complete = complete(anna);
        waitUntil(closing());

        assertThatThrownBy(() -> applications.submit(complete.id(), complete.version()))
                .isInstanceOf(RuleViolationException.class)
                .satisfies(
                        e -> assertThat(((RuleViolationException) e).code()).isEqualTo("programmes.application.late"));
        assertThatThrownBy(() -> applications.begin(call, ApplicationFixture.complete(7)))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void takes_what_comes_in_the_last_microsecond() {
        Caller anna = applicant("anna");
        ApplicantView complete = complete(anna);
        waitUntil(closing().minusNanos(1000));

        assertThat(as(anna, () -> applications.submit(complete.id(), complete.version()))
                        .state())
                .isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void sends_back_for_completion_and_takes_it_again_until_the_days_are_over() {
        Caller anna = applicant("anna");
        ApplicantView first = submitted(anna);
        waitUntil(closing());
        SecretaryView returned = as(
                secretary(), () -> desk.returnForCompletion(first.id(), first.version(), "The plan has no dates.", 5));
        assertThat(returned.application().state()).isEqualTo(ApplicationState.RETURNED);
        // Closing is Tuesday, 31 March 2026; five working days with Qingming, 4 to 6 April, off: Wednesday, 8 April.
        assertThat(returned.application().correctBy()).isEqualTo(Instant.parse("2026-04-08T16:00:00Z"));
        assertThatThrownBy(() -> desk.refuse(first.id(), returned.application().version(), "no"))
                .isInstanceOf(RuleViolationException.class);

        ApplicantView changed = as(
                anna,
                () -> applications.save(
                        first.id(),
                        returned.application().version(),
                        ApplicationFixture.full(test).about("With dates.", "materials")));
        assertThat(as(secretary(), () -> desk.view(first.id()))
                        .application()
                        .content()
                        .draft()
                        .summary())
                .isEqualTo("Sheets of carbon, one atom thick.");
        ApplicantView again = as(anna, () -> applications.submit(changed.id(), changed.version()));
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.submittedNumber()).isEqualTo(3);
        SecretaryView accepted = as(secretary(), () -> desk.accept(again.id(), again.version()));
        assertThat(accepted.application().state()).isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    void refuses_a_completion_that_comes_too_late() {
        Caller anna = applicant("anna");
        ApplicantView first = submitted(anna);
        waitUntil(closing());
        SecretaryView returned =
                as(secretary(), () -> desk.returnForCompletion(first.id(), first.version(), "No dates.", 5));
        clock.advance(Duration.ofDays(9));

        platform.as(anna);
        assertThatThrownBy(() ->
                        applications.submit(first.id(), returned.application().version()))
                .isInstanceOf(RuleViolationException.class)
                .satisfies(e -> assertThat(((RuleViolationException) e).code())
                        .isEqualTo("programmes.application.correction-late"));
        assertThat(as(
                                secretary(),
                                () -> desk.refuse(
                                        first.id(), returned.application().version(), "Not completed in time."))
                        .application()
                        .state())
                .isEqualTo(ApplicationState.REFUSED);
    }

    @Test
    void gives_an_applicant_longer_when_a_calendar_is_published_meanwhile() {
        Caller anna = applicant("anna");
        ApplicantView first = submitted(anna);
        waitUntil(closing());
        workCalendar = WorkCalendar.china().withYear(HolidayYear.expected(2026, List.of()));
        SecretaryView returned =
                as(secretary(), () -> desk.returnForCompletion(first.id(), first.version(), "No dates.", 5));
        assertThat(returned.application().provisional()).isTrue();
        assertThat(returned.application().correctBy()).isEqualTo(at(LocalDateTime.of(2026, 4, 8, 0, 0)));
        workCalendar = WorkCalendar.china();
        waitUntil(at(LocalDateTime.of(2026, 4, 8, 12, 0)));

        ApplicantView again = as(
                anna,
                () -> applications.submit(first.id(), returned.application().version()));
        assertThat(again.state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void shows_each_role_its_own_view() {
        Caller anna = applicant("anna alone");
        ApplicantView first = submitted(anna);
        as(secretary(), () -> desk.accept(first.id(), first.version()));

        platform.as(applicant("boris"));
        assertThatThrownBy(() -> applications.view(first.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.view(first.id())).isInstanceOf(NotFoundException.class);
        platform.as(chair());
        assertThatThrownBy(() -> desk.view(first.id())).isInstanceOf(NotFoundException.class);
        Page<ChairView> chairs = desk.accepted(call, PageRequest.first(10));
        assertThat(chairs.items().get(0).team()).containsExactly("Wang Synthia", "张测试");
        assertThat(Json.write(chairs)).doesNotContain("1980-04", "wang@example.org", "0431-5555");
        assertThat(as(Callers.anybody(), () -> desk.acceptanceList(call, PageRequest.first(10)))
                        .items())
                .isEmpty();
        platform.as(secretary());
        assertThat(desk.list(ApplicationQuery.ofCall(call), PageRequest.first(10))
                        .items())
                .extracting(SecretaryView::applicantId)
                .containsExactly("anna alone");
        assertThat(as(anna, () -> applications.own(PageRequest.first(10))).items())
                .extracting(ApplicantView::id)
                .containsExactly(first.id());
    }

    @Test
    void writes_nothing_personal_into_the_audit_trail() {
        ApplicantView first = submitted(applicant("anna"));

        String trail = as(
                        Callers.administrator(),
                        () -> platform.get(AuditTrail.class)
                                .of(new ResourceRef(Applications.KIND, first.id()), PageRequest.first(100)))
                .items()
                .toString();
        assertThat(trail).contains("application.submit").doesNotContain("Wang", "example.org", "Carbon");
    }

    @Test
    void numbers_applications_without_gaps_and_pages_by_number() {
        String open = openCallOn(CallFixture.shortTerms().build());
        List<String> numbers = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            int each = n;
            Caller applicant = applicant("applicant-" + n);
            ApplicantView begun = as(applicant, () -> applications.begin(open, ApplicationFixture.complete(each)));
            numbers.add(as(applicant, () -> applications.submit(begun.id(), begun.version()))
                    .number());
        }
        platform.as(secretary());
        Page<SecretaryView> first = desk.list(ApplicationQuery.ofCall(open), PageRequest.first(3));
        Page<SecretaryView> second =
                desk.list(ApplicationQuery.ofCall(open), PageRequest.first(3).after(first));

        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(each -> each.application().number()))
                .containsExactlyElementsOf(numbers);
        assertThat(second.hasNext()).isFalse();
        ApplicationQuery all = ApplicationQuery.ofCall(open);
        assertThat(desk.list(all.ofTheme("optics"), PageRequest.first(10)).items())
                .isEmpty();
        assertThat(desk.list(all.ofTheme("materials").in(ApplicationState.SUBMITTED), PageRequest.first(10))
                        .items())
                .hasSize(5);
        assertThat(desk.list(all.in(ApplicationState.REFUSED), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void of_two_equal_applications_at_once_takes_one() throws Exception {
        String open = openCallOn(CallFixture.shortTerms().build());
        List<ApplicantView> begun = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            Caller applicant = applicant("applicant-" + n);
            begun.add(as(applicant, () -> applications.begin(open, ApplicationFixture.complete(1))));
        }
        List<Object> outcomes = AtOnce.run(begun.size(), n -> {
            platform.as(applicant("applicant-" + n));
            return applications
                    .submit(begun.get(n).id(), begun.get(n).version())
                    .state();
        });

        assertThat(outcomes).filteredOn(ApplicationState.SUBMITTED::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> !each.equals(ApplicationState.SUBMITTED))
                .allSatisfy(each ->
                        assertThat(each).isInstanceOfAny(RuleViolationException.class, ConflictException.class));
    }

    @Test
    void of_two_applications_of_a_leader_to_two_calls_at_once_takes_as_many_as_may_run() throws Exception {
        CallTerms terms =
                CallFixture.shortTerms().eligible(new RunningApplications(1)).build();
        List<String> open = List.of(openCallOn(terms), openCallOn(terms));
        TeamMember leader =
                TeamMember.leader("Busy Probe", "Institute").born(LocalDate.of(1980, 1, 1), Seniority.SENIOR);
        List<ApplicantView> begun = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            ApplicationDraft draft = ApplicationFixture.complete(n).withTeam(leader);
            String to = open.get(n);
            begun.add(as(applicant("applicant-" + n), () -> applications.begin(to, draft)));
        }
        List<Object> outcomes = AtOnce.run(2, n -> {
            platform.as(applicant("applicant-" + n));
            return applications
                    .submit(begun.get(n).id(), begun.get(n).version())
                    .state();
        });

        assertThat(outcomes).filteredOn(ApplicationState.SUBMITTED::equals).hasSize(1);
    }

    @Test
    void of_two_secretaries_at_once_lets_one_decide() throws Exception {
        ApplicantView first = submitted(applicant("anna"));
        List<Object> outcomes = AtOnce.run(2, n -> {
            platform.as(secretary());
            return n == 0
                    ? desk.accept(first.id(), first.version()).application().state()
                    : desk.refuse(first.id(), first.version(), "Out of scope.")
                            .application()
                            .state();
        });

        assertThat(outcomes)
                .filteredOn(each -> each instanceof ApplicationState)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> each instanceof ConflictException)
                .hasSize(1);
    }

    @Test
    void hands_blind_views_nothing_that_names_somebody() {
        ApplicantView first = submitted(applicant("anna"));
        as(secretary(), () -> desk.accept(first.id(), first.version()));
        // The review gets its records inside the module; here they are read as it does.
        DefaultApplicationRecords records = records();
        BlindContent blind = platform.transactions().required(em -> records.blind(em, first.id()));

        assertThat(blind.attachments()).containsExactly(new BlindAttachment("plan", 1, "text/plain"));
        assertThat(blind.answers()).extracting(FormAnswer::field).containsExactly("aim", "months", "level");
        assertThat(Json.write(blind)).doesNotContain("Wang", "张测试", "Institute", "anna", first.id(), "2026-03");
        List<ReviewedApplicationRecord> accepted = platform.transactions().required(em -> records.accepted(em, call));
        assertThat(accepted).extracting(ReviewedApplicationRecord::id).containsExactly(first.id());
    }

    private DefaultApplicationRecords records() {
        return new DefaultApplicationRecords(null, new ApplicationStore(null, null, null));
    }
}
