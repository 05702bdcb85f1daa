package io.stoa.core.identifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.ISBNValidator;
import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.ISBN10CheckDigit;
import org.apache.commons.validator.routines.checkdigit.ISSNCheckDigit;
import org.jspecify.annotations.Nullable;

/** Rules for numbers of serials, books and patents. */
final class Publications {

    private static final Pattern ISSN_PREFIX =
            Pattern.compile("(?:https?://)?portal\\.issn\\.org/resource/issn/|e?-?issn ?:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISBN_PREFIX =
            Pattern.compile("(?:urn:)?isbn(?:-1[03])? ?:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATENT =
            Pattern.compile("(?:ZL|CN)?(\\d{12}|\\d{8})(?:\\.?([0-9X]))?", Pattern.CASE_INSENSITIVE);
    private static final String PATENT_KINDS = "12389";

    private Publications() {}

    static Reading issn(String text) {
        String number = Written.compact(Written.withoutPrefix(text, ISSN_PREFIX));
        Reading.Refused deviation = Shape.deviation(number, "DDDDDDDX");
        return deviation != null ? deviation : checked(number, ISSNCheckDigit.ISSN_CHECK_DIGIT, number);
    }

    static Reading isbn(String text) {
        String number = Written.compact(Written.withoutPrefix(text, ISBN_PREFIX));
        return switch (number.length()) {
            case 10 -> isbn10(number);
            case 13 -> isbn13(number);
            default -> Shape.wrongLength(number, "10 / 13");
        };
    }

    private static Reading isbn10(String number) {
        Reading.Refused deviation = Shape.deviation(number, "DDDDDDDDDX");
        return deviation != null
                ? deviation
                : checked(
                        number,
                        ISBN10CheckDigit.ISBN10_CHECK_DIGIT,
                        ISBNValidator.getInstance().convertToISBN13(number));
    }

    private static Reading isbn13(String number) {
        Reading.Refused deviation = Shape.deviation(number, "D".repeat(13));
        if (deviation != null) {
            return deviation;
        }
        if (!number.startsWith("978") && !number.startsWith("979")) {
            return Reading.refused("isbn-prefix", "actual", number.substring(0, 3));
        }
        return checked(number, EAN13CheckDigit.EAN13_CHECK_DIGIT, number);
    }

    private static Reading checked(String number, CheckDigit rule, String normalised) {
        int last = number.length() - 1;
        try {
            String expected = rule.calculate(number.substring(0, last));
            return number.endsWith(expected)
                    ? Reading.accepted(normalised)
                    : Reading.wrongCheckDigit(number.charAt(last), expected);
        } catch (CheckDigitException e) {
            throw new IllegalStateException("the shape of " + number + " was checked before", e);
        }
    }

    static Reading patentApplication(String text) {
        Matcher matcher = PATENT.matcher(Written.compact(text));
        if (!matcher.matches()) {
            return Reading.otherForm("cn-patent-application");
        }
        String digits = matcher.group(1);
        int year = patentYear(digits);
        boolean longForm = digits.length() == 12;
        if (longForm ? year < 2003 : year < 1985 || year > 2003) {
            return Reading.refused("patent-year", "year", year, "expected", longForm ? "2003–" : "1985–2003");
        }
        char kind = digits.charAt(longForm ? 4 : 2);
        if (PATENT_KINDS.indexOf(kind) < 0) {
            return Reading.refused("patent-kind", "actual", kind);
        }
        return withPatentCheckDigit(digits, matcher.group(2));
    }

    private static Reading withPatentCheckDigit(String digits, @Nullable String actual) {
        String expected = String.valueOf(CheckDigits.patentApplication(digits));
        if (actual == null) {
            return Reading.refused("check-digit-missing", "expected", expected);
        }
        return actual.equals(expected)
                ? Reading.accepted(digits + "." + expected)
                : Reading.wrongCheckDigit(actual, expected);
    }

    /** Four digits in numbers of twelve, two in numbers of eight, which ended in 2003. */
    static int patentYear(String digits) {
        if (digits.length() >= 12) {
            return Integer.parseInt(digits.substring(0, 4));
        }
        int year = Integer.parseInt(digits.substring(0, 2));
        return year >= 85 ? 1900 + year : 2000 + year;
    }
}
