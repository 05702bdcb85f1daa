package io.stoa.core.identifier;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules for classes, regions, countries and languages. */
final class Subjects {

    private static final Pattern IPC_EDITION = Pattern.compile(" ?\\(\\d{4}\\.\\d{2}\\)$");
    private static final Pattern IPC_LONG = Pattern.compile("([A-H])(0[1-9]|[1-9]\\d)([A-Z])(\\d{4})(\\d{6})");
    private static final Pattern IPC_GROUP = Pattern.compile("([A-H])(0[1-9]|[1-9]\\d)([A-Z])(\\d{1,4})/(\\d{2,6})");
    private static final Pattern IPC_ABOVE = Pattern.compile("[A-H](?:(?:0[1-9]|[1-9]\\d)[A-Z]?)?");
    private static final Pattern CLC = Pattern.compile("[A-KN-VXZ][A-Z]?(?:\\d{1,4}(?:\\.\\d{1,6}){0,3})?"
            + "(?:[-=]\\d{1,6}(?:\\.\\d{1,4})?|\\(\\d{1,6}(?:\\.\\d{1,4})?\\)|\"\\d{1,6}\"){0,4}");
    private static final Pattern INDUSTRY = Pattern.compile("([A-T])?(\\d{2,4})?");
    private static final Pattern DISCIPLINE = Pattern.compile("([1-9]\\d{2})(?:\\.?(\\d{2}(?:\\d{2})?))?");
    private static final Pattern TRL = Pattern.compile("(?:TRL)?([1-9])级?");
    private static final Pattern LANGUAGE_SUBTAG = Pattern.compile("([A-Za-z]{2,3})(?:[-_].*)?|[xX][-_].*");

    /** First and last division of each section of GB/T 4754-2017. */
    private static final Map<Character, Divisions> INDUSTRY_SECTIONS = Map.ofEntries(
            Map.entry('A', new Divisions(1, 5)),
            Map.entry('B', new Divisions(6, 12)),
            Map.entry('C', new Divisions(13, 43)),
            Map.entry('D', new Divisions(44, 46)),
            Map.entry('E', new Divisions(47, 50)),
            Map.entry('F', new Divisions(51, 52)),
            Map.entry('G', new Divisions(53, 60)),
            Map.entry('H', new Divisions(61, 62)),
            Map.entry('I', new Divisions(63, 65)),
            Map.entry('J', new Divisions(66, 69)),
            Map.entry('K', new Divisions(70, 70)),
            Map.entry('L', new Divisions(71, 72)),
            Map.entry('M', new Divisions(73, 75)),
            Map.entry('N', new Divisions(76, 79)),
            Map.entry('O', new Divisions(80, 82)),
            Map.entry('P', new Divisions(83, 83)),
            Map.entry('Q', new Divisions(84, 85)),
            Map.entry('R', new Divisions(86, 90)),
            Map.entry('S', new Divisions(91, 96)),
            Map.entry('T', new Divisions(97, 97)));

    private record Divisions(int first, int last) {

        boolean contain(int division) {
            return first <= division && division <= last;
        }

        @Override
        public String toString() {
            return "%02d–%02d".formatted(first, last);
        }
    }

    private Subjects() {}

    static Reading ipc(String text) {
        String symbol =
                Written.compact(IPC_EDITION.matcher(Written.halfWidth(text)).replaceFirst(""));
        if (IPC_ABOVE.matcher(symbol).matches()) {
            return Reading.accepted(symbol);
        }
        Matcher matcher = IPC_GROUP.matcher(symbol);
        if (!matcher.matches()) {
            matcher = IPC_LONG.matcher(symbol);
        }
        if (!matcher.matches() || Integer.parseInt(matcher.group(4)) == 0) {
            return Reading.otherForm("ipc");
        }
        return Reading.accepted(matcher.group(1) + matcher.group(2) + matcher.group(3)
                + Integer.parseInt(matcher.group(4)) + "/" + subgroup(matcher.group(5)));
    }

    /** Digits after the second count like decimals: 7/10 and 7/1000 are the same. */
    private static String subgroup(String digits) {
        int end = digits.length();
        while (end > 2 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    static @Nullable String ipcParent(String symbol) {
        int slash = symbol.indexOf('/');
        if (slash > 0) {
            return symbol.endsWith("/00") ? symbol.substring(0, 4) : symbol.substring(0, slash) + "/00";
        }
        return switch (symbol.length()) {
            case 4 -> symbol.substring(0, 3);
            case 3 -> symbol.substring(0, 1);
            default -> null;
        };
    }

    static Reading clc(String text) {
        String symbol = Written.upper(Written.halfWidth(text)).replace(" ", "");
        return CLC.matcher(symbol).matches() ? Reading.accepted(symbol) : Reading.otherForm("clc");
    }

    static Reading region(String text) {
        String code = Written.compact(text);
        Reading.Refused deviation = Shape.deviation(code, "DDDDDD");
        return deviation != null ? deviation : Reading.accepted(code);
    }

    static @Nullable String regionParent(String code) {
        if (!code.endsWith("00")) {
            return code.substring(0, 4) + "00";
        }
        return code.endsWith("0000") ? null : code.substring(0, 2) + "0000";
    }

    static Reading industry(String text) {
        String code = Written.compact(text);
        Matcher matcher = INDUSTRY.matcher(code);
        if (!matcher.matches() || code.isEmpty()) {
            return Reading.otherForm("industry");
        }
        String section = matcher.group(1);
        String digits = matcher.group(2);
        if (digits == null) {
            return Reading.accepted(code);
        }
        int division = Integer.parseInt(digits.substring(0, 2));
        return section == null ? withSection(digits, division) : inSection(section.charAt(0), digits, division);
    }

    private static Reading inSection(char section, String digits, int division) {
        Divisions divisions = INDUSTRY_SECTIONS.get(section);
        if (divisions != null && divisions.contain(division)) {
            return Reading.accepted(section + digits);
        }
        return Reading.refused(
                "industry-section", "section", section, "division", digits.substring(0, 2), "divisions", divisions);
    }

    private static Reading withSection(String digits, int division) {
        for (Map.Entry<Character, Divisions> section : INDUSTRY_SECTIONS.entrySet()) {
            if (section.getValue().contain(division)) {
                return Reading.accepted(section.getKey() + digits);
            }
        }
        return Reading.refused("industry-division", "division", digits.substring(0, 2));
    }

    static @Nullable String industryParent(String code) {
        return switch (code.length()) {
            case 1 -> null;
            case 3 -> code.substring(0, 1);
            default -> code.substring(0, code.length() - 1);
        };
    }

    static Reading discipline(String text) {
        Matcher matcher = DISCIPLINE.matcher(Written.compact(text));
        if (!matcher.matches()) {
            return Reading.otherForm("discipline");
        }
        String below = matcher.group(2);
        return Reading.accepted(matcher.group(1) + (below == null ? "" : below));
    }

    static @Nullable String disciplineParent(String code) {
        return code.length() == 3 ? null : code.substring(0, code.length() - 2);
    }

    static Reading trl(String text) {
        Matcher matcher = TRL.matcher(Written.compact(text));
        return matcher.matches() ? Reading.accepted(matcher.group(1)) : Reading.otherForm("trl");
    }

    static Reading country(String text) {
        String code = Written.compact(text);
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)
                ? Reading.accepted(code)
                : Reading.otherForm("country");
    }

    static Reading language(String text) {
        String tag = Written.halfWidth(text).replace(" ", "");
        Matcher matcher = LANGUAGE_SUBTAG.matcher(tag);
        if (!matcher.matches()) {
            return Reading.otherForm("language");
        }
        String language = matcher.group(1);
        if (language != null && language.length() == 2 && !isIsoLanguage(language)) {
            return Reading.refused("language-unknown", "language", language);
        }
        return canonicalTag(tag);
    }

    private static boolean isIsoLanguage(String language) {
        return Arrays.asList(Locale.getISOLanguages()).contains(Written.lower(language));
    }

    private static Reading canonicalTag(String tag) {
        try {
            return Reading.accepted(new Locale.Builder()
                    .setLanguageTag(tag.replace('_', '-'))
                    .build()
                    .toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Reading.otherForm("language");
        }
    }
}
