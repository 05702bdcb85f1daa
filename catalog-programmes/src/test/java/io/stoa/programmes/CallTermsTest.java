package io.stoa.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.programmes.eligibility.TeamSize;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** What terms a call may have; each contradiction is named at its place. */
class CallTermsTest {

    private static List<String> problems(CallTerms terms) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return factory.getValidator().validate(terms).stream()
                    .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void takes_terms_that_agree() {
        assertThat(problems(CallFixture.fullTerms())).isEmpty();
        assertThat(problems(CallFixture.shortTerms().build())).isEmpty();
    }

    @Test
    void refuses_a_call_that_closes_before_it_opens() {
        CallTerms terms = CallTerms.of("KJ", CallFixture.CLOSES, CallFixture.CLOSES)
                .theme("materials", CallFixture.en("New materials"))
                .reviewed(ReviewMode.REMOTE, "standard")
                .build();

        assertThat(problems(terms))
                .containsExactly("closesAt: it closes at 2026-03-31T17:00, not after it opens at 2026-03-31T17:00");
    }

    @Test
    void refuses_codes_given_twice() {
        CallTerms terms = CallFixture.shortTerms()
                .theme("materials", CallFixture.en("Materials again"))
                .section(new FormSection(
                        "a", CallFixture.en("A"), List.of(FormField.of("x", CallFixture.en("X"), FieldType.TEXT))))
                .section(new FormSection(
                        "b", CallFixture.en("B"), List.of(FormField.of("x", CallFixture.en("X"), FieldType.TEXT))))
                .build();

        assertThat(problems(terms))
                .containsExactly(
                        "form: the code x is used more than 1 time",
                        "themes: the code materials is used more than 1 time");
    }

    @Test
    void refuses_bounds_in_the_wrong_order() {
        CallTerms terms = CallFixture.shortTerms()
                .eligible(new TeamSize(5, 2))
                .section(new FormSection(
                        "a",
                        CallFixture.en("A"),
                        List.of(FormField.of("x", CallFixture.en("X"), FieldType.INTEGER)
                                .between(9, 3))))
                .build();

        assertThat(problems(terms))
                .containsExactly(
                        "eligibility: the lower bound TeamSize: 5 is above the upper bound 2",
                        "form: the lower bound x: 9 is above the upper bound 3");
    }

    @Test
    void refuses_a_choice_without_options_and_options_without_a_choice() {
        CallTerms terms = CallFixture.shortTerms()
                .section(new FormSection(
                        "a",
                        CallFixture.en("A"),
                        List.of(
                                FormField.of("x", CallFixture.en("X"), FieldType.CHOICE),
                                FormField.of("y", CallFixture.en("Y"), FieldType.DATE)
                                        .offering(new FieldOption("o", CallFixture.en("O"))))))
                .build();

        assertThat(problems(terms)).hasSize(2).allMatch(problem -> problem.startsWith("form: the field "));
    }

    @Test
    void refuses_a_call_without_themes_or_review() {
        CallTerms terms =
                CallTerms.of("KJ 1", CallFixture.OPENS, CallFixture.CLOSES).build();

        assertThat(problems(terms))
                .hasSize(3)
                .anyMatch(problem -> problem.startsWith("programme: "))
                .anyMatch(problem -> problem.startsWith("reviewPlan: "))
                .anyMatch(problem -> problem.startsWith("themes: "));
    }
}
