package io.stoa.experts.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UsageException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewerAssignerTest {

    private final ReviewerAssigner assigner = ReviewerAssigner.create();

    @Test
    void takes_the_greatest_total_rather_than_the_best_pair() {
        AssignmentProblem problem = AssignmentProblem.builder()
                .reviewer(Reviewer.of("wang", 1))
                .reviewer(Reviewer.of("li", 1))
                .application(ReviewedApplication.of("A", 1))
                .application(ReviewedApplication.of("B", 1))
                .affinity("wang", "A", 0.9)
                .affinity("wang", "B", 0.8)
                .affinity("li", "A", 0.7)
                .affinity("li", "B", 0.1)
                .build();
        Assignment best = assigner.assign(problem);
        assertThat(best.reviewersOf("A")).containsExactly("li");
        assertThat(best.reviewersOf("B")).containsExactly("wang");
        assertThat(best.certificate().objective()).isEqualTo(1.5, within(1e-9));
        assertThat(best.certificate().optimal()).isTrue();
        assertThat(best.certificate().gap()).isBetween(0.0, 1e-5);
        assertThat(best.certificate().lowest()).isEqualTo(0.7, within(1e-9));
    }

    @Test
    void never_assigns_a_conflict_however_good_the_affinity() {
        AssignmentProblem problem = AssignmentProblem.builder()
                .reviewer(Reviewer.of("wang", 2))
                .reviewer(Reviewer.of("li", 2))
                .application(ReviewedApplication.of("A", 1))
                .conflict("wang", "A")
                .affinity("wang", "A", 100)
                .affinity("li", "A", 0)
                .build();
        assertThat(assigner.assign(problem).reviewersOf("A")).containsExactly("li");
    }

    @Test
    void never_assigns_a_pair_that_was_not_given_even_where_all_affinities_are_zero() {
        AssignmentProblem.Builder builder =
                AssignmentProblem.builder().reviewer(Reviewer.of("wang", 1)).reviewer(Reviewer.of("li", 1));
        builder.application(ReviewedApplication.of("A", 1)).affinity("li", "A", 0);
        assertThat(assigner.assign(builder.build()).reviewersOf("A")).containsExactly("li");
    }

    @Test
    void gives_every_reviewer_the_least_load() {
        AssignmentProblem problem = AssignmentProblem.builder()
                .reviewer(new Reviewer("idle", 1, 2, Set.of()))
                .reviewer(Reviewer.of("li", 2))
                .application(ReviewedApplication.of("A", 1))
                .application(ReviewedApplication.of("B", 1))
                .affinity("idle", "A", 0)
                .affinity("idle", "B", 0.1)
                .affinity("li", "A", 1)
                .affinity("li", "B", 1)
                .build();
        assertThat(assigner.assign(problem).reviewersOf("B")).containsExactly("idle");
    }

    @Test
    void keeps_the_quota_of_a_group() {
        AssignmentProblem problem = outOfTown(List.of(new GroupQuota("out-of-town", 1)));
        assertThat(assigner.assign(problem).reviewersOf("A")).containsExactly("near1", "far");
    }

    @Test
    void keeps_several_quotas_that_overlap() {
        AssignmentProblem problem = outOfTown(List.of(new GroupQuota("out-of-town", 1), new GroupQuota("young", 1)));
        assertThat(assigner.assign(problem).reviewersOf("A")).containsExactly("near2", "far");
    }

    @Test
    void raises_the_lowest_application_before_the_total() {
        Assignment fair = assigner.assign(uneven().fairness(Fairness.highest()).build());
        assertThat(fair.certificate().lowest()).isEqualTo(0.4, within(1e-9));
        assertThat(fair.certificate().floor()).isEqualTo(0.4, within(1e-9));
        assertThat(fair.certificate().objective()).isEqualTo(0.9, within(1e-9));
        Assignment best = assigner.assign(uneven().build());
        assertThat(best.certificate().lowest()).isEqualTo(0.1, within(1e-9));
        assertThat(best.certificate().objective()).isEqualTo(1.1, within(1e-9));
    }

    @Test
    void says_how_high_a_floor_can_be() {
        assertRefused(
                () -> assigner.assign(uneven().fairness(Fairness.atLeast(0.5)).build()),
                "experts.assignment.floor-too-high",
                "0.5",
                "0.4");
    }

    @Test
    void names_an_application_with_too_few_eligible_reviewers() {
        AssignmentProblem problem = AssignmentProblem.builder()
                .reviewer(Reviewer.of("wang", 2))
                .reviewer(Reviewer.of("li", 2))
                .application(ReviewedApplication.of("A16", 2))
                .application(ReviewedApplication.of("A17", 2))
                .affinity("wang", "A16", 1)
                .affinity("li", "A16", 1)
                .affinity("wang", "A17", 1)
                .affinity("li", "A17", 1)
                .conflict("li", "A17")
                .build();
        assertRefused(
                () -> assigner.assign(problem), "experts.assignment.too-few-eligible", "A17: 1 eligible, 2 needed");
    }

    @Test
    void names_only_those_applications_that_share_too_few_reviewers() {
        AssignmentProblem.Builder builder =
                AssignmentProblem.builder().reviewer(Reviewer.of("wang", 1)).reviewer(Reviewer.of("li", 9));
        for (int n = 1; n <= 9; n++) {
            builder.application(ReviewedApplication.of("A" + n, 1)).affinity("li", "A" + n, 1);
        }
        builder.application(ReviewedApplication.of("B1", 1)).affinity("wang", "B1", 1);
        builder.application(ReviewedApplication.of("B2", 1)).affinity("wang", "B2", 1);
        assertRefused(
                () -> assigner.assign(builder.build()),
                "experts.assignment.shared-reviewers",
                "applications B1, B2: their eligible reviewers can take 1 reviews together, 2 needed");
    }

    @Test
    void names_a_quota_that_nobody_fills_and_a_load_that_cannot_be_reached() {
        assertRefused(
                () -> assigner.assign(outOfTown(List.of(new GroupQuota("foreign", 1)))),
                "experts.assignment.quota-unmet",
                "A: 0 eligible from the group foreign, 1 needed");
        AssignmentProblem problem = AssignmentProblem.builder()
                .reviewer(new Reviewer("wang", 2, 3, Set.of()))
                .application(ReviewedApplication.of("A", 1))
                .affinity("wang", "A", 1)
                .build();
        assertRefused(() -> assigner.assign(problem), "experts.assignment.too-few-to-judge", "wang", "2");
    }

    @Test
    void names_requirements_that_contradict_each_other() {
        AssignmentProblem problem = AssignmentProblem.builder()
                .reviewer(new Reviewer("wang", 1, 1, Set.of()))
                .reviewer(new Reviewer("li", 1, 1, Set.of()))
                .application(ReviewedApplication.of("A", 1))
                .affinity("wang", "A", 1)
                .affinity("li", "A", 1)
                .build();
        assertRefused(() -> assigner.assign(problem), "experts.assignment.contradiction", "wang, li");
    }

    @Test
    void refuses_affinities_that_are_no_numbers_or_negative_and_demands_of_nothing() {
        AssignmentProblem.Builder builder = AssignmentProblem.builder()
                .reviewer(Reviewer.of("wang", 1))
                .application(ReviewedApplication.of("A", 1));
        for (double bad : new double[] {Double.NaN, -0.1, Double.POSITIVE_INFINITY, 1e7}) {
            assertRefused(() -> builder.affinity("wang", "A", bad), "experts.assignment.affinity", "wang", "A");
        }
        assertRefused(() -> ReviewedApplication.of("A", 0), "experts.assignment.demand", "A");
        assertRefused(() -> new Reviewer("li", 3, 2, Set.of()), "experts.assignment.load", "li");
        assertRefused(() -> builder.reviewer(Reviewer.of("wang", 2)), "experts.assignment.twice", "wang");
        assertRefused(() -> builder.affinity("zhao", "A", 1), "experts.assignment.unknown", "zhao");
        assertRefused(() -> builder.fairness(Fairness.atLeast(Double.NaN)), "experts.assignment.floor", "NaN");
        assertRefused(() -> AssignmentProblem.builder().build(), "experts.assignment.empty", "0");
    }

    @Test
    void takes_pairs_by_number_and_in_any_order_and_the_last_of_one_that_comes_twice() {
        AssignmentProblem problem = AssignmentProblem.builder()
                .reviewer(Reviewer.of("wang", 1))
                .reviewer(Reviewer.of("li", 1))
                .application(ReviewedApplication.of("A", 1))
                .application(ReviewedApplication.of("B", 1))
                .affinity(1, 1, 0.1)
                .affinity(0, 0, 0.9)
                .affinity("wang", "B", 0.8)
                .affinity(1, 0, 0.1)
                .affinity("li", "A", 0.7)
                .build();
        assertThat(assigner.assign(problem).pairs())
                .containsExactly(new Assigned("li", "A", 0.7), new Assigned("wang", "B", 0.8));
        AssignmentProblem.Builder builder = AssignmentProblem.builder()
                .reviewer(Reviewer.of("wang", 1))
                .application(ReviewedApplication.of("A", 1));
        assertRefused(() -> builder.affinity(1, 0, 0.5), "experts.assignment.unknown", "reviewer 1");
        assertRefused(() -> builder.affinity(0, -1, 0.5), "experts.assignment.unknown", "application -1");
        assertRefused(() -> builder.affinity(0, 0, Double.NaN), "experts.assignment.affinity", "wang", "A", "NaN");
    }

    @Test
    void names_what_is_missing_when_the_pool_is_too_small_or_everybody_is_in_conflict() {
        AssignmentProblem small = AssignmentProblem.builder()
                .reviewer(Reviewer.of("wang", 5))
                .application(ReviewedApplication.of("A17", 3))
                .affinity("wang", "A17", 1)
                .build();
        assertRefused(() -> assigner.assign(small), "experts.assignment.too-few-eligible", "A17: 1 eligible, 3 needed");
        AssignmentProblem conflicts = AssignmentProblem.builder()
                .reviewer(Reviewer.of("wang", 5))
                .reviewer(Reviewer.of("li", 5))
                .application(ReviewedApplication.of("A17", 1))
                .affinity("wang", "A17", 1)
                .affinity("li", "A17", 1)
                .conflict("wang", "A17")
                .conflict("li", "A17")
                .build();
        assertRefused(
                () -> assigner.assign(conflicts), "experts.assignment.too-few-eligible", "A17: 0 eligible, 1 needed");
    }

    @Test
    void names_the_artifact_to_add_where_the_solver_is_absent() throws Exception {
        try (WithoutOrTools loader = new WithoutOrTools()) {
            Object create = loader.loadClass(ReviewerAssigner.class.getName());
            assertThatThrownBy(() -> ((Class<?>) create).getMethod("create").invoke(null))
                    .cause()
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("com.google.ortools:ortools-java");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void finds_what_trying_everything_finds(long seed) {
        SmallProblem small = SmallProblem.random(new Random(seed));
        double best = small.best(0);
        if (Double.isNaN(best)) {
            assertThatThrownBy(() -> assigner.assign(small.problem(Fairness.none())))
                    .isInstanceOf(RuleViolationException.class);
            return;
        }
        assertThat(assigner.assign(small.problem(Fairness.none())).certificate().objective())
                .isEqualTo(best, within(1e-6));
        double floor = small.highestFloor();
        Certificate fair = assigner.assign(small.problem(Fairness.highest())).certificate();
        assertThat(fair.lowest()).isEqualTo(floor, within(1e-6));
        assertThat(fair.objective()).isEqualTo(small.best(floor), within(1e-6));
    }

    private static AssignmentProblem outOfTown(List<GroupQuota> quotas) {
        return AssignmentProblem.builder()
                .reviewer(Reviewer.of("near1", 1))
                .reviewer(new Reviewer("near2", 0, 1, Set.of("young")))
                .reviewer(new Reviewer("far", 0, 1, Set.of("out-of-town")))
                .application(new ReviewedApplication("A", 2, quotas))
                .affinity("near1", "A", 0.9)
                .affinity("near2", "A", 0.8)
                .affinity("far", "A", 0.1)
                .build();
    }

    private static AssignmentProblem.Builder uneven() {
        return AssignmentProblem.builder()
                .reviewer(Reviewer.of("wang", 1))
                .reviewer(Reviewer.of("li", 1))
                .application(ReviewedApplication.of("A", 1))
                .application(ReviewedApplication.of("B", 1))
                .affinity("wang", "A", 1)
                .affinity("wang", "B", 0.5)
                .affinity("li", "A", 0.4)
                .affinity("li", "B", 0.1);
    }

    private static void assertRefused(ThrowingCallable call, String code, String... named) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .singleElement()
                                .satisfies(v -> assertThat(v.code()).isEqualTo(code)))
                .hasMessageContainingAll(named);
    }
}
