package io.stoa.programmes.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.error.StoaException;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.json.Json;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.programmes.AttachmentKind;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallFixture;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.FieldType;
import io.stoa.programmes.FormField;
import io.stoa.programmes.FormSection;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.ApplicantOrganisation;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.AttachmentUpload;
import io.stoa.programmes.application.BudgetLine;
import io.stoa.programmes.application.FormAnswer;
import io.stoa.programmes.application.FundingSource;
import io.stoa.programmes.application.TeamMember;
import io.stoa.programmes.review.SecretaryRoundView.Judged;
import io.stoa.programmes.review.SecretaryRoundView.Seat;
import io.stoa.programmes.review.schedule.DefencePlan;
import io.stoa.programmes.review.schedule.DefenceSession;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Nobody learns who stands on the other side: not from any view, not from an error, not from counts, orders, ids or times.
 * The round is a defence that shares scores and comments, since that shows most.
 */
class BlindnessTest extends ReviewOnEveryStack {

    private static final int APPLICATIONS = 3;
    private static final int EXPERTS = 3;
    private static final List<Class<?>> SERVICES =
            List.of(ReviewRounds.class, ReviewDesk.class, ChairDesk.class, ReviewOutcomes.class, SiteInspections.class);
    private static final DefencePlan PLAN = new DefencePlan(
            ZoneId.of("Asia/Shanghai"),
            List.of(DefenceSession.of(LocalDateTime.of(2026, 4, 8, 9, 0), LocalDateTime.of(2026, 4, 8, 17, 0))),
            Duration.ofMinutes(20),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            3);

    /** What a world knows of its people, beginning with a word of its own. */
    private record Identities(String word) {

        String leader(int n) {
            return word + " Leader " + n;
        }

        String institute(int n) {
            return word + " Institute " + n;
        }

        String email(int n) {
            return word.toLowerCase(Locale.ROOT) + n + "@example.org";
        }

        String file(int n) {
            return "plan-of-" + word + n + ".pdf";
        }

        String account(int n) {
            return "account-" + word + n;
        }

        String judge(int n) {
            return word + " Judge " + n;
        }

        String academy(int n) {
            return word + " Academy " + n;
        }
    }

    /** A world, and what its views showed at each step. */
    private final class World implements AutoCloseable {

        private final Identities who;
        private final List<String> shown = new ArrayList<>();
        private final boolean walks;
        private AcceptedCall call;
        private List<String> judges = List.of();
        private SecretaryRoundView round;

        World(Identities who, boolean walks) {
            this.who = who;
            this.walks = walks;
            clock = new MovableClock(START);
            platform = TestPlatform.start(
                    stack,
                    modules(),
                    builder -> builder.clock(clock).ids(new SeededIds()).files(new FolderFileStore(folder)));
            calls = platform.get(CallCatalog.class);
            bureau = organisation("Science Bureau", OrganisationKind.GOVERNMENT);
            other = organisation("University", OrganisationKind.UNIVERSITY);
            services();
        }

        private String organisation(String name, OrganisationKind kind) {
            return as(
                    Callers.administrator(),
                    () -> platform.get(OrganisationCatalog.class)
                            .register(OrganisationDraft.of(LocalizedText.of("en", name), kind))
                            .id());
        }

        World run() throws IOException {
            prepare();
            SecretaryRoundView opened = open(
                    call, ReviewMode.VIDEO_DEFENCE, terms(2).sharingScores().sharingComments());
            SecretaryRoundView assigned = as(
                    secretary(), () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(judges, 2)));
            String chair = seatOf(assigned, judges.get(0));
            SecretaryRoundView chaired =
                    as(secretary(), () -> rounds.nameChair(opened.id(), assigned.version(), chair));
            round = begin(as(secretary(), () -> rounds.layOutDefence(opened.id(), chaired.version(), PLAN)));
            look();
            submitOwn(judges.get(1));
            look();
            judges.forEach(this::submitOwn);
            round = as(secretary(), () -> rounds.discuss(round.id(), round.version()));
            as(reviewer(judges.get(1)), () -> desk.remark(round.id(), task(judges.get(1)), "The plan is thin."));
            look();
            round = as(secretary(), () -> rounds.close(round.id(), round.version()));
            look();
            as(
                    secretary(),
                    () -> process.publishEvaluation(
                            call.id(), process.view(call.id()).version()));
            look();
            return this;
        }

        private void prepare() throws IOException {
            String id = openCallOn(callTerms());
            List<ApplicantView> submitted = new ArrayList<>();
            for (int n = 0; n < APPLICATIONS; n++) {
                submitted.add(submitted(id, n));
            }
            call = accept(id, submitted);
            judges = new ArrayList<>();
            for (int n = 0; n < EXPERTS; n++) {
                judges.add(expert(who.judge(n), who.academy(n)));
            }
        }

        private ApplicantView submitted(String id, int n) throws IOException {
            Caller applicant = applicant(who.account(n));
            ApplicantView begun = as(applicant, () -> applications.begin(id, draft(n)));
            AttachmentUpload plan = new AttachmentUpload(
                    "plan",
                    who.file(n),
                    "application/pdf",
                    new ByteArrayInputStream(PdfStrippingTest.document(
                            who.leader(n), n + who.word().length())));
            ApplicantView attached = as(applicant, () -> applications.attach(begun.id(), begun.version(), plan));
            return as(applicant, () -> applications.submit(attached.id(), attached.version()));
        }

        private ApplicationDraft draft(int n) {
            return ApplicationDraft.titled("Project " + n)
                    .about("Sheets of carbon.", "materials")
                    .by(new ApplicantOrganisation(
                            who.institute(n), null, OrganisationKind.RESEARCH_INSTITUTE, "220100", null))
                    .withTeam(TeamMember.leader(who.leader(n), who.institute(n)).reachedAt(who.email(n), null))
                    .withBudget(new BudgetLine("total", 2026, FundingSource.REQUESTED, 10_000_00))
                    .withAnswers(
                            FormAnswer.of("aim", "To make sheets that stay flat."),
                            FormAnswer.of("record", who.leader(n) + " has published on carbon."));
        }

        private CallTerms callTerms() {
            return CallTerms.of("KJ", CallFixture.OPENS, CallFixture.CLOSES)
                    .theme("materials", LocalizedText.of("en", "New materials"))
                    .section(new FormSection(
                            "project",
                            LocalizedText.of("en", "The project"),
                            List.of(
                                    FormField.of("aim", LocalizedText.of("en", "Aim"), FieldType.LONG_TEXT),
                                    FormField.of("record", LocalizedText.of("en", "Record"), FieldType.LONG_TEXT)
                                            .hidingWho())))
                    .attachment(new AttachmentKind(
                            "plan", LocalizedText.of("en", "Plan"), List.of("application/pdf"), 1_000_000, 1, 1, false))
                    .reviewed(ReviewMode.VIDEO_DEFENCE, "defence")
                    .build();
        }

        /** Scores follow from the places of judge and application, which are the same in every world. */
        private void submitOwn(String judge) {
            platform.as(reviewer(judge));
            for (ReviewerRoundView.Task task : desk.view(round.id()).tasks()) {
                if (task.state() != ReviewState.FINAL) {
                    int score = 50 + 5 * judges.indexOf(judge);
                    ReviewSheet sheet = new ReviewSheet(scores(score, score).entries(), null, "Well thought out.");
                    desk.submit(round.id(), task.application(), task.version(), sheet);
                }
            }
        }

        private String task(String judge) {
            return as(reviewer(judge), () -> desk.view(round.id()))
                    .tasks()
                    .get(0)
                    .application();
        }

        /** What each side sees now. */
        private void look() throws IOException {
            for (String judge : judges) {
                platform.as(reviewer(judge));
                shown.add(Json.write(desk.view(round.id())));
                shown.add(Json.write(desk.rounds()));
                for (ReviewerRoundView.Task task : desk.view(round.id()).tasks()) {
                    try (InputStream plan = desk.openAttachment(round.id(), task.application(), "plan", 1)) {
                        shown.add(HexFormat.of().formatHex(plan.readAllBytes()));
                    }
                }
            }
            shown.add(Json.write(as(
                    reviewer(judges.get(0)), () -> platform.get(ChairDesk.class).view(round.id()))));
            ReviewOutcomes outcomes = platform.get(ReviewOutcomes.class);
            for (int n = 0; n < APPLICATIONS; n++) {
                String own = call.applications().get(n);
                shown.add(Json.write(as(applicant(who.account(n)), () -> outcomes.ofApplication(own))));
            }
            shown.add(Json.write(as(Callers.anybody(), () -> outcomes.ofCall(call.id()))));
            if (walks) {
                walk();
            }
        }

        /** Calls every method of every service of the review as everybody, and looks at all that comes back. */
        private void walk() {
            Set<String> applicants = applicants();
            Set<String> panel = panel();
            Set<String> publicly = union(panel, pseudonyms());
            assertThat(seenBySecretary())
                    .as("what is looked for can be seen where it may be")
                    .contains(call.applications())
                    .contains(judges)
                    .contains(pseudonyms());
            for (Method method : methods()) {
                boolean published = method.getDeclaringClass() == ReviewOutcomes.class;
                for (String judge : judges) {
                    walk(method, reviewer(judge), published ? publicly : union(applicants, panel));
                }
                for (int n = 0; n < APPLICATIONS; n++) {
                    walk(method, applicant(who.account(n)), publicly);
                }
                walk(method, Callers.anybody(), publicly);
            }
        }

        private void walk(Method method, Caller caller, Set<String> hidden) {
            for (Object[] given : arguments(method)) {
                String seen = seen(method, given, caller);
                for (String identity : hidden) {
                    if (!Arrays.asList(given).contains(identity) && !caller.id().equals(identity)) {
                        assertThat(seen).as("%s as %s", method, caller.id()).doesNotContain(identity);
                    }
                }
            }
        }

        private String seenBySecretary() {
            Method view = methods().stream()
                    .filter(each -> each.getDeclaringClass() == ReviewRounds.class)
                    .filter(each -> each.getName().equals("view"))
                    .findFirst()
                    .orElseThrow();
            return seen(view, new Object[] {round.id()}, secretary());
        }

        private Set<String> applicants() {
            Set<String> hidden = new LinkedHashSet<>(call.applications());
            for (int n = 0; n < APPLICATIONS; n++) {
                hidden.addAll(List.of(
                        who.leader(n), who.institute(n), who.email(n), who.file(n), who.account(n), "KJ-2026-"));
            }
            return hidden;
        }

        private Set<String> panel() {
            Set<String> hidden = new LinkedHashSet<>(judges);
            for (int n = 0; n < EXPERTS; n++) {
                hidden.addAll(List.of(who.judge(n), who.academy(n)));
            }
            return hidden;
        }

        private Set<String> pseudonyms() {
            Set<String> hidden = new LinkedHashSet<>();
            round.seats().stream().map(Seat::pseudonym).forEach(hidden::add);
            round.applications().stream().map(Judged::pseudonym).forEach(hidden::add);
            return hidden;
        }

        /** Everything that a caller can know or guess to ask with. */
        private List<Object[]> arguments(Method method) {
            String id = round.id();
            String seat = round.seats().get(0).pseudonym();
            String judge = judges.get(0);
            List<Object[]> given = new ArrayList<>();
            for (Judged judged : round.applications()) {
                String name = judged.pseudonym();
                Map<String, Object[]> all = new LinkedHashMap<>();
                all.put("open", new Object[] {RoundDraft.of(call.id(), ReviewMode.REMOTE, deadline(), terms(1))});
                all.put("assignPanel", new Object[] {id, 0L, PanelRequest.of(judges, 3)});
                all.put("drawPanel", new Object[] {id, 0L, PanelDrawRequest.of("wanted", LocalDate.of(2026, 4, 1), 1, 0)
                });
                all.put("addReviewer", new Object[] {id, 0L, judge, judged.applicationId()});
                all.put("nameChair", new Object[] {id, 0L, seat});
                all.put("layOutDefence", new Object[] {id, 0L, PLAN});
                all.put("begin", new Object[] {id, 0L});
                all.put("extend", new Object[] {id, 0L, Instant.parse("2027-01-01T00:00:00Z")});
                all.put("recuseFrom", new Object[] {id, 0L, seat, name, "because"});
                all.put("ReviewRounds.recuse", new Object[] {id, 0L, seat, "because"});
                all.put("conflicts", new Object[] {id});
                all.put("identityMentions", new Object[] {id});
                all.put("discuss", new Object[] {id, 0L});
                all.put("close", new Object[] {id, 0L});
                all.put("replay", new Object[] {id});
                all.put("view", new Object[] {id});
                all.put("ReviewRounds.rounds", new Object[] {call.id()});
                all.put("ReviewDesk.rounds", new Object[] {});
                all.put("accept", new Object[] {id});
                all.put("decline", new Object[] {id, "because"});
                all.put("ReviewDesk.recuse", new Object[] {id, name, "because"});
                all.put("save", new Object[] {id, name, 0L, scores(1, 1)});
                all.put("submit", new Object[] {id, name, 0L, scores(1, 1)});
                all.put("openAttachment", new Object[] {id, name, "plan", 1});
                all.put("remark", new Object[] {id, name, "A remark."});
                all.put("ofApplication", new Object[] {judged.applicationId()});
                all.put("ofCall", new Object[] {call.id()});
                all.put("plan", new Object[] {
                    id, name, new SiteVisitPlan(LocalDate.of(2026, 4, 9), "Hall", List.of(seat))
                });
                all.put("visits", new Object[] {id});
                all.put("report", new Object[] {id, name, 0L, "Seen.", true});
                all.put("attach", new Object[] {id, name, "a.png", "image/png", InputStream.nullInputStream()});
                all.put("openFile", new Object[] {id, name, "0".repeat(64)});
                Object[] own = all.get(method.getDeclaringClass().getSimpleName() + "." + method.getName());
                Object[] any = own != null ? own : all.get(method.getName());
                assertThat(any).as("arguments for %s", method).isNotNull();
                if (given.stream().noneMatch(each -> Arrays.equals(each, any))) {
                    given.add(any);
                }
            }
            return given;
        }

        /** What a call gives, as JSON, or what it says in every language; what it does is undone. */
        private String seen(Method method, Object[] given, Caller caller) {
            AtomicReference<String> seen = new AtomicReference<>("");
            platform.as(caller);
            assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                        seen.set(called(method, given));
                        throw new Undone();
                    }))
                    .isInstanceOf(Undone.class);
            return seen.get();
        }

        private String called(Method method, Object[] given) {
            try {
                Object had = method.invoke(platform.get(method.getDeclaringClass()), given);
                return had instanceof InputStream stream
                        ? new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1)
                        : Json.write(had);
            } catch (InvocationTargetException e) {
                return said(e.getTargetException());
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String said(Throwable error) {
            assertThat(error).isInstanceOf(StoaException.class);
            StringBuilder said = new StringBuilder();
            for (String language : List.of("zh", "en", "de", "ru")) {
                said.append(((StoaException) error).message(Locale.forLanguageTag(language)));
            }
            return said.append(((StoaException) error).values()).toString();
        }

        @Override
        public void close() {
            platform.close();
        }
    }

    @SuppressWarnings("serial")
    private static final class Undone extends RuntimeException {}

    private static List<Method> methods() {
        return SERVICES.stream()
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** The test's own platform is put aside while a world has the stage. */
    private <T> T apart(Supplier<T> work) {
        TestPlatform aside = platform;
        MovableClock time = clock;
        try {
            return work.get();
        } finally {
            platform = aside;
            clock = time;
            calls = platform.get(CallCatalog.class);
        }
    }

    private List<String> shownIn(Identities who, boolean walks) {
        return apart(() -> {
            try (World world = new World(who, walks)) {
                return world.run().shown;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void shows_the_same_bytes_in_two_worlds_that_differ_only_in_who_is_who() {
        List<String> one = shownIn(new Identities("Zorro"), false);
        List<String> other = shownIn(new Identities("Quixotesque"), false);
        assertThat(one).hasSizeGreaterThan(50);
        assertThat(other).isEqualTo(one);
    }

    @Test
    void lets_no_identity_through_any_method_as_any_role_at_any_stage() {
        assertThat(shownIn(new Identities("Zorro"), true)).isNotEmpty();
    }

    @Test
    void gives_other_pseudonyms_to_the_same_applications_in_another_round() {
        Pseudonyms first = new Pseudonyms(new SeededIds(), Set.of());
        String name = first.next(Pseudonyms.APPLICATION);
        assertThat(name).matches("A-[0-9A-HJKMNP-TV-Z]{8}").isNotEqualTo(first.next(Pseudonyms.APPLICATION));
    }
}
