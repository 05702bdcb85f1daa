package io.stoa.core.identifier;

import io.stoa.core.error.UnreadableInputException;

/**
 * What a Chinese patent application number 专利申请号 tells (ZC 0006-2003).
 *
 * @param year the year of filing, four digits
 * @param kind what is applied for
 * @param international whether it came through the Patent Cooperation Treaty (PCT) 国际申请
 */
public record PatentApplication(int year, Kind kind, boolean international) {

    /** Kinds of Chinese patents 专利类型. */
    public enum Kind {
        /** 发明. */
        INVENTION,
        /** 实用新型. */
        UTILITY_MODEL,
        /** 外观设计. */
        DESIGN
    }

    /**
     * Reads a number.
     *
     * @param number any written form, with or without ZL or CN
     * @return what it tells
     * @throws UnreadableInputException if it is not valid
     */
    public static PatentApplication parse(CharSequence number) {
        String normalised = IdentifierScheme.CN_PATENT_APPLICATION.normalise(number);
        String digits = normalised.substring(0, normalised.indexOf('.'));
        char kind = digits.charAt(digits.length() == 12 ? 4 : 2);
        return new PatentApplication(Publications.patentYear(digits), kind(kind), kind >= '8');
    }

    private static Kind kind(char digit) {
        return switch (digit) {
            case '2', '9' -> Kind.UTILITY_MODEL;
            case '3' -> Kind.DESIGN;
            default -> Kind.INVENTION;
        };
    }
}
