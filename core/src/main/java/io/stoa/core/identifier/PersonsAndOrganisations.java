package io.stoa.core.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules for numbers of persons and organisations. */
final class PersonsAndOrganisations {

    private static final Pattern ORCID_PREFIX =
            Pattern.compile("(?:https?://)?(?:www\\.)?orcid\\.org/|orcid(?: id)? ?:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISNI_PREFIX =
            Pattern.compile("(?:https?://)?(?:www\\.)?isni\\.org/(?:isni/|page/)?|isni ?:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROR_PREFIX =
            Pattern.compile("(?:https?://)?(?:www\\.)?ror\\.org/|ror ?:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOME_RETURN_PERMIT = Pattern.compile("[HM]\\d{8}(?:\\d{2})?");
    private static final Pattern TAIWAN_PERMIT = Pattern.compile("\\d{8}|\\d{10}[A-Z]?");
    private static final Pattern RESIDENCE_CARD = Pattern.compile("9\\d{16}[0-9X]|[A-Z]{3}\\d{12}");

    private PersonsAndOrganisations() {}

    static Reading creditCode(String text) {
        String code = Written.compact(text);
        Reading.Refused deviation = Shape.deviation(code, "UUDDDDDDUUUUUUUUUU");
        if (deviation != null) {
            return deviation;
        }
        char expected = CheckDigits.creditCode(code.substring(0, 17));
        if (code.charAt(17) != expected) {
            return Reading.wrongCheckDigit(code.charAt(17), expected);
        }
        return withOrganisationCode(code);
    }

    private static Reading withOrganisationCode(String code) {
        char expected = CheckDigits.organisationCode(code.substring(8, 16));
        if (code.charAt(16) == expected) {
            return Reading.accepted(code);
        }
        return Reading.refused(
                "organisation-code", "part", code.substring(8, 17), "actual", code.charAt(16), "expected", expected);
    }

    static Reading residentId(String text) {
        String number = Written.compact(text);
        Reading.Refused deviation = Shape.deviation(number, "D".repeat(17) + "X");
        if (deviation != null) {
            return deviation;
        }
        if (birthDate(number) == null) {
            return Reading.refused("birth-date", "date", number.substring(6, 14));
        }
        return withMod11Radix2(number);
    }

    static @Nullable LocalDate birthDate(String residentId) {
        try {
            return LocalDate.of(
                    Integer.parseInt(residentId.substring(6, 10)),
                    Integer.parseInt(residentId.substring(10, 12)),
                    Integer.parseInt(residentId.substring(12, 14)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Reading passport(String text) {
        String number = Written.compact(text);
        if (number.length() < 5 || number.length() > 9) {
            return Shape.wrongLength(number, "5–9");
        }
        Reading.Refused deviation = Shape.deviation(number, "A".repeat(number.length()));
        return deviation != null ? deviation : Reading.accepted(number);
    }

    static Reading homeReturnPermit(String text) {
        return matching(text, HOME_RETURN_PERMIT, "hk-macao-permit");
    }

    static Reading taiwanPermit(String text) {
        return matching(text, TAIWAN_PERMIT, "taiwan-permit");
    }

    static Reading residenceCard(String text) {
        return matching(text, RESIDENCE_CARD, "foreign-residence-card");
    }

    private static Reading matching(String text, Pattern pattern, String form) {
        String number = Written.compact(text);
        return pattern.matcher(number).matches() ? Reading.accepted(number) : Reading.otherForm(form);
    }

    static Reading orcid(String text) {
        return sixteen(Written.withoutPrefix(text, ORCID_PREFIX));
    }

    static Reading isni(String text) {
        return sixteen(Written.withoutPrefix(text, ISNI_PREFIX));
    }

    private static Reading sixteen(String text) {
        String number = Written.compact(text);
        Reading.Refused deviation = Shape.deviation(number, "D".repeat(15) + "X");
        return deviation != null ? deviation : withMod11Radix2(number);
    }

    private static Reading withMod11Radix2(String number) {
        int last = number.length() - 1;
        char expected = CheckDigits.mod11Radix2(number.substring(0, last));
        return number.charAt(last) == expected
                ? Reading.accepted(number)
                : Reading.wrongCheckDigit(number.charAt(last), expected);
    }

    static Reading ror(String text) {
        String id = Written.lower(Written.withoutPrefix(text, ROR_PREFIX));
        Reading.Refused deviation = Shape.deviation(id, "0RRRRRRDD");
        if (deviation != null) {
            return deviation;
        }
        String expected = CheckDigits.ror(id.substring(0, 7));
        return id.endsWith(expected) ? Reading.accepted(id) : Reading.wrongCheckDigit(id.substring(7), expected);
    }
}
