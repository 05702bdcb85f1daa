package io.stoa.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentDraftTest {

    @Test
    void accepts_a_full_and_a_bare_description() {
        assertThat(violations(full().build(), "en")).isEmpty();
        assertThat(violations(
                        InstrumentDraft.named(LocalizedText.of("en", "SEM"))
                                .providedBy("p")
                                .build(),
                        "en"))
                .isEmpty();
    }

    @Test
    void survives_json_and_its_own_builder() {
        InstrumentDraft draft = full().build();

        assertThat(Json.read(Json.write(draft), InstrumentDraft.class)).isEqualTo(draft);
        assertThat(draft.toBuilder().build()).isEqualTo(draft);
    }

    @Test
    void takes_hours_that_are_written_differently_for_the_same() {
        assertThat(new YearlyHours(new BigDecimal("1400.00"), new BigDecimal("1E+2")))
                .isEqualTo(new YearlyHours(new BigDecimal("1400"), new BigDecimal("100.0")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | decommissioned on 2019-01-01, before it was commissioned on 2020-01-01
            zh | 停用日期 2019-01-01 早于启用日期 2020-01-01
            de | außer Betrieb genommen am 2019-01-01, vor der Inbetriebnahme am 2020-01-01
            ru | выведен из эксплуатации 2019-01-01, раньше ввода в эксплуатацию 2020-01-01
            """)
    void refuses_an_end_before_the_beginning(String language, String message) {
        InstrumentDraft draft = full().commissioned(LocalDate.of(2020, 1, 1))
                .decommissioned(LocalDate.of(2019, 1, 1))
                .build();

        assertThat(violations(draft, language)).containsExactly("dates.decommissioned: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | an instrument under customs supervision needs its customs record
            zh | 受海关监管的仪器须填写海关监管信息
            de | zu einem Gerät unter Zollaufsicht gehört der Zollnachweis
            ru | для прибора под таможенным контролем нужны таможенные сведения
            """)
    void asks_for_the_customs_record_of_a_supervised_instrument(String language, String message) {
        InstrumentDraft draft = full().customs(null).build();

        assertThat(violations(draft, language)).containsExactly("acquisition.customs: " + message);
        assertThat(violations(draft.toBuilder().supervised(false).build(), language))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | the amount is -1, it must not be negative | "yuan" is not a currency code of ISO 4217, such as CNY
            zh | 金额为 -1，不得为负数 | “yuan”不是 ISO 4217 货币代码，例如 CNY
            de | der Betrag ist -1, er darf nicht negativ sein | „yuan“ ist kein Währungscode nach ISO 4217, etwa CNY
            ru | сумма равна -1, она не может быть отрицательной | «yuan» не является кодом валюты ISO 4217, например CNY
            """)
    void refuses_amounts_that_are_none(String language, String amount, String currency) {
        InstrumentDraft draft = full().worth(Money.cny(-1))
                .funding(new Funding(null, null, null, new Money(1, "yuan")))
                .build();

        assertThat(violations(draft, language))
                .containsExactlyInAnyOrder(
                        "acquisition.worth.minorUnits: " + amount, "acquisition.funding.other.currency: " + currency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | "03.01" is not a class code of six digits, such as 030101 | "1300" is not a postal code of six digits, such as 130012 | "x" is not a SHA-256 hash of 64 lower-case hexadecimal digits
            zh | “03.01”不是六位仪器分类代码，例如 030101 | “1300”不是六位邮政编码，例如 130012 | “x”不是 SHA-256 哈希值，应为 64 位小写十六进制数字
            de | „03.01“ ist kein Klassencode aus sechs Ziffern, etwa 030101 | „1300“ ist keine Postleitzahl aus sechs Ziffern, etwa 130012 | „x“ ist kein SHA-256-Hash aus 64 hexadezimalen Ziffern in Kleinschreibung
            ru | «03.01» не является шестизначным кодом класса, например 030101 | «1300» не является почтовым индексом из шести цифр, например 130012 | «x» не является хешем SHA-256 из 64 шестнадцатеричных цифр в нижнем регистре
            """)
    void refuses_codes_of_another_form(String language, String classCode, String postalCode, String hash) {
        InstrumentDraft draft = full().classCode("03.01")
                .place(new Place(null, null, null, null, null, "1300"))
                .photos(List.of(new Photo("x", "image/png", null)))
                .build();

        assertThat(violations(draft, language))
                .containsExactlyInAnyOrder(
                        "classCode: " + classCode, "place.postalCode: " + postalCode, "photos[0].sha256: " + hash);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | "image/svg+xml" is not a type of photo; expected image/jpeg, image/png, image/gif or image/webp
            zh | “image/svg+xml”不是可用的图片类型，应为 image/jpeg、image/png、image/gif 或 image/webp
            de | „image/svg+xml“ ist kein Typ für Fotos; erwartet wird image/jpeg, image/png, image/gif oder image/webp
            ru | «image/svg+xml» не является типом фотографии; ожидается image/jpeg, image/png, image/gif или image/webp
            """)
    void refuses_photos_of_other_types(String language, String reason) {
        InstrumentDraft draft = full().photos(List.of(new Photo("0".repeat(64), "image/svg+xml", null)))
                .build();

        assertThat(violations(draft, language)).containsExactly("photos[0].mediaType: " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/gif", "image/webp"})
    void takes_photos_of_the_types_that_can_be_uploaded(String mediaType) {
        InstrumentDraft draft = full().photos(List.of(new Photo("0".repeat(64), mediaType, null)))
                .build();

        assertThat(Photo.MEDIA_TYPES).hasSize(4).contains(mediaType);
        assertThat(violations(draft, "en")).isEmpty();
    }

    @Test
    void refuses_values_that_do_not_fit() {
        refuses("header.providerId", draft -> draft.providedBy(" "));
        refuses("header.region", draft -> draft.region("22"));
        refuses("names", draft -> draft.names(LocalizedText.of("en", "x".repeat(501))));
        refuses("landingPage", draft -> draft.landingPage("javascript:alert(1)"));
        refuses("owners[1].name", draft -> draft.ownedBy(Party.named("")));
        refuses("pid.value", draft -> draft.pid(TypedIdentifier.doi("1".repeat(501))));
        refuses("acquisition.nation", draft -> draft.nation("Japan"));
        refuses("yearlyHours.run", draft -> draft.runHours(new BigDecimal("8785")));
        refuses("yearlyHours.service", draft -> draft.serviceHours(new BigDecimal("-1")));
        refuses("contacts[2].email", draft -> draft.contact(new Contact("Wu", null, "wu", true)));
        refuses("sharing.serviceUrl", draft -> draft.serviceUrl("ftp://example.org"));
    }

    @Test
    void writes_the_terms_of_pidinst_as_its_schema_does() {
        assertThat(RelatedIdentifierType.values()).hasSize(20);
        assertThat(RelationType.values()).hasSize(10);
        assertThat(RelatedIdentifierType.ARXIV.code()).isEqualTo("arXiv");
        assertThat(RelationType.HAS_COMPONENT.code()).isEqualTo("HasComponent");
    }

    private static void refuses(String property, UnaryOperator<InstrumentDraftBuilder> change) {
        assertThat(violations(change.apply(full()).build(), "en"))
                .singleElement()
                .asString()
                .startsWith(property + ": ");
    }

    private static InstrumentDraftBuilder full() {
        return InstrumentFixture.fullyDescribed("p", LocalizedText.of("en", "SEM"));
    }

    private static Set<String> violations(InstrumentDraft draft, String language) {
        Locale locale = Locale.forLanguageTag(language);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(
                        new ResourceBundleMessageInterpolator(Set.of(locale), locale, context -> locale, true))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            Set<ConstraintViolation<InstrumentDraft>> violations = validator.validate(draft);
            return violations.stream()
                    .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                    .collect(Collectors.toSet());
        }
    }
}
