package io.stoa.programmes.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.programmes.AtOnce;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ReviewMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several people at once: one is first, and the others learn of it. */
class ContendedReviewTest extends ReviewOnEveryStack {

    private static final int THREADS = 8;

    @Test
    void lets_one_of_two_secretaries_assign_and_tells_the_other() throws Exception {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 3);
        List<String> judges = experts(6);
        SecretaryRoundView opened = open(call, ReviewMode.REMOTE, terms(2));

        List<Object> outcomes = AtOnce.run(
                2,
                n -> as(
                        person("secretary-" + n, bureau, ProgrammeRoles.SECRETARY),
                        () -> rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(judges, 3))));

        assertThat(outcomes).filteredOn(SecretaryRoundView.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ConflictException.class::isInstance)
                .singleElement()
                .satisfies(conflict ->
                        assertThat(((ConflictException) conflict).values()).containsEntry("given", opened.version()));
        assertThat(look(opened.id()).applications())
                .allSatisfy(judged -> assertThat(judged.reviews()).hasSize(2));
    }

    @Test
    void draws_one_panel_where_two_secretaries_draw() throws Exception {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        experts(6);
        SecretaryRoundView opened = open(call, ReviewMode.REMOTE, terms(2));
        PanelDrawRequest request = PanelDrawRequest.of("the round needs a panel", LocalDate.of(2026, 4, 1), 2, 1);

        List<Object> outcomes =
                AtOnce.run(2, n -> as(secretary(), () -> rounds.drawPanel(opened.id(), opened.version(), request)));

        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome).isInstanceOfAny(SecretaryRoundView.class, ConflictException.class));
        assertThat(outcomes).filteredOn(SecretaryRoundView.class::isInstance).hasSizeLessThanOrEqualTo(1);
        SecretaryRoundView seated = look(opened.id());
        assertThat(seated.seats()).hasSizeLessThanOrEqualTo(2);
        if (seated.seats().isEmpty()) {
            seated = as(secretary(), () -> rounds.drawPanel(opened.id(), opened.version(), request));
        }
        assertThat(seated.seats()).hasSize(2);
    }

    /** Whatever comes first: what is submitted before the closing counts, and nothing comes after it. */
    @Test
    void counts_exactly_what_was_submitted_before_the_closing() throws Exception {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        List<String> judges = experts(THREADS);
        SecretaryRoundView begun = reviewing(call, terms(THREADS), judges);
        String application = begun.applications().get(0).pseudonym();
        long first = as(reviewer(judges.get(0)), () -> version(begun.id(), application));

        List<Object> outcomes = AtOnce.run(
                THREADS + 1,
                n -> n == THREADS
                        ? as(secretary(), () -> rounds.close(begun.id(), begun.version()))
                        : as(
                                reviewer(judges.get(n)),
                                () -> desk.submit(begun.id(), application, first, scores(10 * n, 10 * n))));

        assertThat(outcomes.subList(0, THREADS))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(ReviewerRoundView.class));
        Object closing = outcomes.get(THREADS);
        if (closing instanceof RuleViolationException) {
            closing = as(secretary(), () -> rounds.close(begun.id(), begun.version()));
        }
        assertThat(closing)
                .isInstanceOfSatisfying(
                        SecretaryRoundView.class,
                        closed -> assertThat(closed.outcome().counted()).hasSize(THREADS));
    }

    @Test
    void takes_one_of_two_submissions_of_the_same_review() throws Exception {
        AcceptedCall call = acceptedCall(ReviewMode.REMOTE, 1);
        List<String> judges = experts(1);
        SecretaryRoundView begun = reviewing(call, terms(1), judges);
        String application = begun.applications().get(0).pseudonym();
        long first = as(reviewer(judges.get(0)), () -> version(begun.id(), application));

        List<Object> outcomes = AtOnce.run(
                2, n -> as(reviewer(judges.get(0)), () -> desk.submit(begun.id(), application, first, scores(n, n))));

        assertThat(outcomes).filteredOn(ReviewerRoundView.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(RuleViolationException.class::isInstance)
                .hasSize(1);
    }
}
