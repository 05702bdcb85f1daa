package io.stoa.programmes.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.error.Violation;
import io.stoa.programmes.CallFixture;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.FieldOption;
import io.stoa.programmes.FieldType;
import io.stoa.programmes.FormField;
import io.stoa.programmes.FormSection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each rule alone, without a database. */
class CompletenessTest {

    private static final CallTerms TERMS = CallFixture.fullTerms();
    private static final Attachment PLAN =
            new Attachment("a1", "plan", "plan.txt", "text/plain", 10, "0".repeat(64), Instant.EPOCH);

    private static List<String> codes(CallTerms terms, ApplicationDraft draft, Attachment... attachments) {
        return violations(terms, draft, attachments).stream()
                .map(Violation::code)
                .map(CompletenessTest::last)
                .toList();
    }

    private static List<Violation> violations(CallTerms terms, ApplicationDraft draft, Attachment... attachments) {
        Problems problems = new Problems();
        Completeness.check(terms, new ApplicationContent(draft, List.of(attachments)), problems);
        return problems.found();
    }

    private static String last(String code) {
        return code.substring(code.lastIndexOf('.') + 1);
    }

    private static List<String> budget(BudgetLine... lines) {
        return codes(TERMS, ApplicationFixture.full(0).withBudget(lines), PLAN);
    }

    private static List<String> answers(FormAnswer... answers) {
        return codes(TERMS, ApplicationFixture.full(0).withAnswers(answers), PLAN);
    }

    private static BudgetLine requested(String category, long amount) {
        return new BudgetLine(category, 2026, FundingSource.REQUESTED, amount);
    }

    private static BudgetLine own(long amount) {
        return new BudgetLine("labour", 2027, FundingSource.OWN, amount);
    }

    private static final FormAnswer AIM = FormAnswer.of("aim", "To make sheets that stay flat.");
    private static final FormAnswer MONTHS = FormAnswer.of("months", "24");
    private static final FormAnswer LEVEL = FormAnswer.of("level", "applied");

    @Test
    void finds_nothing_in_a_complete_application() {
        assertThat(codes(TERMS, ApplicationFixture.full(0), PLAN)).isEmpty();
    }

    @Test
    void names_everything_that_an_empty_application_lacks() {
        assertThat(codes(TERMS, ApplicationDraft.titled("Nothing yet")))
                .containsExactly(
                        "theme",
                        "no-organisation",
                        "leaders",
                        "nothing-requested",
                        "unanswered",
                        "unanswered",
                        "unanswered",
                        "attachments");
    }

    @Test
    void refuses_a_theme_that_the_call_does_not_have() {
        assertThat(codes(TERMS, ApplicationFixture.full(0).about("Sheets.", "astrology"), PLAN))
                .containsExactly("theme");
    }

    @Test
    void refuses_two_leaders() {
        TeamMember leader = TeamMember.leader("Anna Probe", "Institute of Carbon");
        assertThat(codes(TERMS, ApplicationFixture.full(0).withTeam(leader, leader), PLAN))
                .containsExactly("leaders");
    }

    @Test
    void refuses_more_than_the_ceiling_of_the_theme_and_allows_the_ceiling_itself() {
        assertThat(budget(requested("labour", 60_000_00), own(15_000_00))).isEmpty();
        assertThat(budget(requested("labour", 60_000_01), own(20_000_00))).containsExactly("budget-ceiling");
    }

    @Test
    void takes_the_ceiling_of_the_call_where_the_theme_has_none() {
        ApplicationDraft optics = ApplicationFixture.full(0).about("Lenses.", "optics");
        BudgetLine[] lines = {requested("labour", 100_000_00), own(25_000_00)};
        assertThat(codes(TERMS, optics.withBudget(lines), PLAN)).isEmpty();
        lines[0] = requested("labour", 100_000_01);
        lines[1] = own(30_000_00);
        assertThat(codes(TERMS, optics.withBudget(lines), PLAN)).containsExactly("budget-ceiling");
    }

    @Test
    void wants_the_share_of_own_funds_to_the_last_cent() {
        assertThat(budget(requested("labour", 40_000_00), own(10_000_00))).isEmpty();
        assertThat(budget(requested("labour", 40_000_00), own(9_999_99))).containsExactly("own-funds");
    }

    @Test
    void bounds_the_share_of_a_category() {
        assertThat(budget(requested("equipment", 20_000_00), requested("labour", 20_000_00), own(10_000_00)))
                .isEmpty();
        assertThat(budget(requested("equipment", 20_000_01), requested("labour", 20_000_00), own(10_000_01)))
                .containsExactly("budget-share");
    }

    @Test
    void refuses_unknown_categories_other_years_and_lines_given_twice() {
        assertThat(budget(
                        requested("labour", 10_000_00),
                        requested("labour", 10_000_00),
                        requested("travel", 1),
                        new BudgetLine("labour", 2031, FundingSource.OWN, 10_000_00)))
                .containsExactly("budget-twice", "budget-category", "budget-year");
    }

    @Test
    void adds_up_the_greatest_amounts_without_overflow() {
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            lines.add(new BudgetLine("c" + i, 2026, FundingSource.REQUESTED, 1_000_000_000_000_000L));
        }
        assertThat(budget(lines.toArray(BudgetLine[]::new))).contains("budget-ceiling", "own-funds");
    }

    @Test
    void reads_answers_by_the_type_of_their_field() {
        assertThat(answers(AIM, FormAnswer.of("months", "two years"), LEVEL)).containsExactly("answer-type");
        assertThat(answers(AIM, FormAnswer.of("months", "5"), LEVEL)).containsExactly("answer-bounds");
        assertThat(answers(AIM, FormAnswer.of("months", "12.5"), LEVEL)).containsExactly("answer-type");
        assertThat(answers(FormAnswer.of("aim", "short"), MONTHS, LEVEL)).containsExactly("answer-bounds");
        assertThat(answers(AIM, MONTHS, FormAnswer.of("level", "secret"))).containsExactly("no-such-option");
        assertThat(answers(AIM, MONTHS, new FormAnswer("level", List.of("basic", "applied"))))
                .containsExactly("one-answer");
        assertThat(answers(AIM, AIM, MONTHS, LEVEL)).containsExactly("answered-twice");
        assertThat(answers(AIM, MONTHS, LEVEL, FormAnswer.of("motto", "Flat!"))).containsExactly("no-such-field");
        assertThat(answers(FormAnswer.of("aim", "   "), MONTHS, LEVEL)).containsExactly("unanswered");
    }

    @Test
    void names_fields_and_attachments_as_the_applicant_reads_them_and_their_codes_for_programs() {
        List<Violation> missing = violations(TERMS, ApplicationFixture.full(0).withAnswers(MONTHS, LEVEL));

        assertThat(missing)
                .extracting(each -> each.text(Locale.ENGLISH))
                .satisfiesExactly(
                        aim -> assertThat(aim).contains("\"Aim\""),
                        plan -> assertThat(plan).contains("\"Work plan\""));
        assertThat(missing.get(0).text(Locale.CHINESE)).contains("“目标”");
        assertThat(missing)
                .extracting(each -> each.message().values().get("code"))
                .containsExactly("aim", "plan");
        for (FormAnswer wrong : List.of(
                FormAnswer.of("months", "5"),
                FormAnswer.of("months", "many"),
                new FormAnswer("months", List.of("7", "8")))) {
            assertThat(violations(TERMS, ApplicationFixture.full(0).withAnswers(AIM, wrong, LEVEL), PLAN))
                    .singleElement()
                    .satisfies(each -> assertThat(each.text(Locale.ENGLISH)).contains("Duration in months"));
        }
    }

    @Test
    void reads_dates_decimals_truth_and_several_choices() {
        CallTerms terms = CallFixture.shortTerms()
                .section(new FormSection(
                        "all",
                        CallFixture.en("All types"),
                        List.of(
                                FormField.of("day", CallFixture.en("Day"), FieldType.DATE),
                                FormField.of("rate", CallFixture.en("Rate"), FieldType.DECIMAL)
                                        .between(0, 1),
                                FormField.of("agreed", CallFixture.en("Agreed"), FieldType.YES_NO),
                                FormField.of("uses", CallFixture.en("Uses"), FieldType.CHOICES)
                                        .offering(
                                                new FieldOption("a", CallFixture.en("A")),
                                                new FieldOption("b", CallFixture.en("B"))))))
                .build();
        ApplicationDraft draft = ApplicationFixture.complete(1);
        assertThat(codes(
                        terms,
                        draft.withAnswers(
                                FormAnswer.of("day", "2026-02-28"),
                                FormAnswer.of("rate", "0.25"),
                                FormAnswer.of("agreed", "true"),
                                new FormAnswer("uses", List.of("a", "b")))))
                .isEmpty();
        assertThat(codes(
                        terms,
                        draft.withAnswers(
                                FormAnswer.of("day", "2026-02-30"),
                                FormAnswer.of("rate", "1.5"),
                                FormAnswer.of("agreed", "perhaps"),
                                new FormAnswer("uses", List.of("a", "a")))))
                .containsExactly("answer-type", "answer-bounds", "answer-type", "answered-twice");
    }

    @Test
    void wants_each_kind_of_attachment_as_often_as_the_call_says() {
        assertThat(codes(TERMS, ApplicationFixture.full(0))).containsExactly("attachments");
        assertThat(codes(TERMS, ApplicationFixture.full(0), PLAN, PLAN, PLAN)).containsExactly("attachments");
    }
}
