package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.rule.RuleSet;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleSetsTest {

    /** The record that a module reads its rules as. */
    record AssessmentRules(@Positive int hoursPerYear) {}

    @Parameter
    private Stack stack;

    private TestPlatform platform;
    private RuleSets rules;
    private int number;
    private String name;

    @BeforeParameterizedClassInvocation
    void start() {
        platform = TestPlatform.start(stack, new AssessmentModule());
        rules = platform.get(RuleSets.class);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        platform.close();
    }

    @BeforeEach
    void anotherName() {
        name = "rules-" + ++number;
        platform.as(Callers.administrator());
    }

    @Test
    void ends_the_rules_before_when_new_ones_are_published() {
        publish("2021-01-01", null, 800);
        publish("2023-01-01", null, 1000);
        assertThat(hours("2022-12-31")).isEqualTo(800);
        assertThat(hours("2023-01-01")).isEqualTo(1000);
        assertThat(hours("2099-01-01")).isEqualTo(1000);
        assertThat(rules.history(name)).extracting(RuleSet::effectiveUntil).containsExactly(null, day("2023-01-01"));
    }

    @Test
    void keeps_where_the_rules_come_from_and_who_published_them() {
        RuleSet published = publish("2021-01-01", null, 800);
        RuleSet read = rules.inForce(name, day("2021-01-01"));
        assertThat(read).isEqualTo(published);
        assertThat(read.legalSource()).isEqualTo("国科发基〔2018〕245号");
        assertThat(read.publishedBy()).isEqualTo(Callers.administrator().id());
    }

    @Test
    void refuses_periods_that_overlap_and_names_them() {
        publish("2021-01-01", day("2022-01-01"), 800);
        publish("2023-01-01", null, 1000);
        assertOverlap("2021-06-01", day("2021-07-01"), "2021-01-01 – 2021-12-31");
        assertOverlap("2020-01-01", day("2021-01-02"), "2021-01-01 – 2021-12-31");
        assertOverlap("2022-06-01", null, "2023-01-01 – …");
        assertOverlap("2023-01-01", null, "2023-01-01 – …");
        assertThat(rules.history(name)).hasSize(2);
        publish("2022-01-01", day("2023-01-01"), 900);
        assertThat(hours("2022-12-31")).isEqualTo(900);
    }

    @Test
    void names_the_day_and_the_nearest_rules_when_none_are_in_force() {
        publish("2021-01-01", day("2022-01-01"), 800);
        publish("2023-01-01", null, 1000);
        assertNotInForce("2020-12-31", "2021-01-01 – 2021-12-31");
        assertNotInForce("2022-01-15", "2021-01-01 – 2021-12-31");
        assertNotInForce("2022-12-15", "2023-01-01 – …");
        assertThatThrownBy(() -> rules.inForce("没有", day("2022-01-01"))).isInstanceOf(NotFoundException.class);
        assertThat(rules.history("没有")).isEmpty();
    }

    @Test
    void refuses_a_period_that_ends_before_it_starts() {
        assertThatThrownBy(() -> publish("2021-01-01", day("2021-01-01"), 800))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("would end on 2021-01-01");
    }

    @Test
    void refuses_a_typo_in_rules_whose_record_a_module_named() {
        assertThatThrownBy(() -> rules.publish(assessment("{\"hoursPerYer\":800}")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("hoursPerYer\". It has hoursPerYear");
        assertThatThrownBy(() -> rules.publish(assessment("{\"hoursPerYear\":-1}")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(rules.history("assessment")).isEmpty();
    }

    @Test
    void refuses_a_draft_that_is_not_valid() {
        assertThatThrownBy(() -> rules.publish(new RuleSetDraft(name, day("2021-01-01"), null, "{}", " ")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> rules.publish(new RuleSetDraft(name, day("2021-01-01"), null, "[]", "law")))
                .isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> rules.publish(new RuleSetDraft(name, day("2021-01-01"), null, "{}", "a\0b")))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void lets_only_administrators_publish_and_everybody_read() {
        publish("2021-01-01", null, 800);
        platform.as(Callers.staffOf("somewhere"));
        assertThatThrownBy(() -> publish("2022-01-01", null, 900)).isInstanceOf(AccessDeniedException.class);
        platform.as(Callers.anybody());
        assertThat(hours("2022-01-01")).isEqualTo(800);
        assertThat(rules.history(name)).hasSize(1);
    }

    @Test
    void answers_hostile_names_like_unknown_ones() {
        for (String hostile : List.of("", "a\0b", "x".repeat(1_000_000), "a-".repeat(50) + "a", "a' or '1'='1")) {
            assertThatThrownBy(() -> rules.inForce(hostile, day("2021-01-01"))).isInstanceOf(NotFoundException.class);
            assertThat(rules.history(hostile)).isEmpty();
            RuleSetDraft draft = new RuleSetDraft(hostile, day("2021-01-01"), null, "{}", "law");
            assertThatThrownBy(() -> rules.publish(draft)).isInstanceOf(ConstraintViolationException.class);
            platform.as(Callers.anybody());
            assertThatThrownBy(() -> rules.publish(draft)).isInstanceOf(AccessDeniedException.class);
            platform.as(Callers.administrator());
        }
    }

    @Test
    void goes_back_with_the_transaction_of_the_host() {
        publish("2021-01-01", null, 800);
        assertThatThrownBy(() -> platform.transactions().runRequired(em -> {
                    publish("2022-01-01", null, 900);
                    throw new IllegalStateException("the host changes its mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rules.history(name)).extracting(RuleSet::effectiveUntil).containsOnlyNulls();
        assertThat(hours("2023-01-01")).isEqualTo(800);
    }

    @Test
    void lets_no_periods_overlap_when_many_publish_at_once() throws Exception {
        publish("2020-01-01", null, 1);
        int publishers = 6;
        CyclicBarrier start = new CyclicBarrier(publishers);
        ExecutorService threads = Executors.newFixedThreadPool(publishers);
        int published = 1;
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < publishers; i++) {
                LocalDate from = day("2021-01-01").plusYears(i);
                calls.add(() -> {
                    platform.as(Callers.administrator());
                    start.await();
                    return isPublished(from);
                });
            }
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                published += call.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        List<RuleSet> history = rules.history(name);
        assertThat(history).hasSize(published).hasSizeGreaterThan(1);
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).effectiveUntil())
                    .isEqualTo(history.get(i - 1).effectiveFrom());
        }
    }

    private boolean isPublished(LocalDate from) {
        try {
            publish(from.toString(), null, 1);
            return true;
        } catch (ConflictException | RuleViolationException e) {
            return false;
        }
    }

    private RuleSet publish(String from, LocalDate until, int hours) {
        return rules.publish(
                new RuleSetDraft(name, day(from), until, "{\"hoursPerYear\":" + hours + "}", "国科发基〔2018〕245号"));
    }

    private static RuleSetDraft assessment(String content) {
        return new RuleSetDraft("assessment", day("2021-01-01"), null, content, "国科发基〔2018〕245号");
    }

    private int hours(String day) {
        return rules.inForce(name, day(day)).as(AssessmentRules.class).hoursPerYear();
    }

    private void assertOverlap(String from, LocalDate until, String other) {
        assertThatThrownBy(() -> publish(from, until, 1))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("overlaps the one for " + other);
    }

    private void assertNotInForce(String day, String nearest) {
        assertThatThrownBy(() -> rules.inForce(name, day(day)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No rule set " + name + " is in force on " + day + ". The nearest is in force " + nearest
                        + ".");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static final class AssessmentModule implements CatalogModule {

        @Override
        public String name() {
            return "assessment";
        }

        @Override
        public List<Class<?>> managedClasses() {
            return List.of();
        }

        @Override
        public String migrations() {
            return null;
        }

        @Override
        public Map<String, Class<? extends Record>> ruleTypes() {
            return Map.of("assessment", AssessmentRules.class);
        }

        @Override
        public void install(ServiceRegistry services, ModuleContext context) {
            // Brings rules only.
        }
    }
}
