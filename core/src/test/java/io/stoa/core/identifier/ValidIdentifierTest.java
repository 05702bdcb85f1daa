package io.stoa.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.error.Message;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidIdentifierTest {

    record Researcher(
            @ValidIdentifier(IdentifierScheme.ORCID) String orcid,
            List<@ValidIdentifier(IdentifierScheme.ISSN) String> journals) {}

    @ValidIdentifier(IdentifierScheme.USCC)
    @jakarta.validation.Constraint(validatedBy = {})
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface CompanyCode {
        String message() default "company";

        Class<?>[] groups() default {};

        Class<? extends jakarta.validation.Payload>[] payload() default {};
    }

    record Company(@CompanyCode String code) {}

    record Either(
            @ValidIdentifier(IdentifierScheme.ORCID) @ValidIdentifier(IdentifierScheme.ISNI)
            CharSequence id) {}

    @Test
    void leaves_null_to_other_constraints_and_refuses_blank() {
        assertThat(violations(Locale.ENGLISH, new Researcher(null, List.of()))).isEmpty();
        assertThat(texts(Locale.ENGLISH, new Researcher(" ", List.of()))).containsExactly("ORCID is empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de", "ru"})
    void says_what_check_says_in_the_language_of_the_reader(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Message message = IdentifierScheme.ORCID.check("0000-0002-1825-0098");

        assertThat(texts(locale, new Researcher("0000-0002-1825-0098", List.of())))
                .containsExactly(message.text(locale));
    }

    @Test
    void hands_over_the_message_with_its_code() {
        Set<? extends ConstraintViolation<?>> found =
                violations(Locale.ENGLISH, new Researcher("0000-0002-1825-0098", List.of()));

        Message message = found.iterator()
                                .next()
                                .unwrap(HibernateConstraintViolation.class)
                                .getDynamicPayload(Message.class)
                        instanceof Message m
                ? m
                : null;
        assertThat(message).isNotNull();
        assertThat(message.code()).isEqualTo("core.identifier.check-digit");
        assertThat(message.values()).containsEntry("expected", '7');
    }

    @Test
    void checks_the_elements_of_a_list() {
        assertThat(texts(Locale.ENGLISH, new Researcher(null, List.of("0317-8471", "0317-8472"))))
                .containsExactly("ISSN 0317-8472: check digit is 2, expected 1.");
    }

    @Test
    void can_be_composed_and_repeated() {
        assertThat(texts(Locale.ENGLISH, new Company("9135")))
                .contains("Unified social credit code 9135: has 4 characters without separators, expected 18.");
        assertThat(violations(Locale.ENGLISH, new Either("0000000295346560"))).hasSize(2);
        assertThat(violations(Locale.ENGLISH, new Either("0000-0002-1825-0097")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "{jakarta.validation.constraints.NotNull.message}",
                "${formatter.format('%s', 'x')}",
                "%s %n $",
                "{text}",
                "a\\b"
            })
    void never_evaluates_what_somebody_wrote(String hostile) {
        String expected = IdentifierScheme.ORCID.check(hostile).toString();

        assertThat(texts(Locale.ENGLISH, new Researcher(hostile, List.of()))).containsExactly(expected);
        assertThat(expected).contains(hostile);
    }

    @ParameterizedTest
    @EnumSource(IdentifierScheme.class)
    void bounds_the_message_of_a_huge_text(IdentifierScheme scheme) {
        Message message = scheme.check("x".repeat(10_000_000));

        assertThat(message.code()).isEqualTo("core.identifier.too-long");
        assertThat(message.toString()).hasSizeLessThan(200);
    }

    private static List<String> texts(Locale locale, Object bean) {
        return violations(locale, bean).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    private static Set<? extends ConstraintViolation<?>> violations(Locale locale, Object bean) {
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        MessageInterpolator standard = configuration.getDefaultMessageInterpolator();
        try (ValidatorFactory factory = configuration
                .messageInterpolator(new MessageInterpolator() {
                    @Override
                    public String interpolate(String template, Context context) {
                        return standard.interpolate(template, context, locale);
                    }

                    @Override
                    public String interpolate(String template, Context context, Locale other) {
                        return standard.interpolate(template, context, other);
                    }
                })
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(bean);
        }
    }
}
