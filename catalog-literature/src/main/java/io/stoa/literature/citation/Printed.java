package io.stoa.literature.citation;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the marks in what the engine printed. */
final class Printed {

    private static final Pattern LABEL = Pattern.compile(
            "^(\\P{L}{0,3})" + Mark.NUMBER + "[0-9]+" + Mark.NUMBER + "([\\]）).、]?)\\s*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile(Mark.NUMBER + "[0-9]+" + Mark.NUMBER);
    private static final Pattern ORDINAL = Pattern.compile(Mark.ORDINAL + "([^" + Mark.ORDINAL + "]*)" + Mark.ORDINAL);
    private static final Pattern AROUND =
            Pattern.compile(Mark.AROUND + "(\\S?)\\s?([0-9](?:[0-9A-Za-z./–-]*[0-9A-Za-z])?)");
    private static final Pattern ALLOWED = Pattern.compile("&lt;(/?(?:i|b|sub|sup))&gt;");
    private static final Pattern RICH = Pattern.compile("</?(?:i|b|sub|sup)>");
    private static final Pattern HTML_ENTRY =
            Pattern.compile("(?s)\\s*<div class=\"csl-entry\">\\s*(?:<div class=\"csl-left-margin\">(.*?)</div>"
                    + "<div class=\"csl-right-inline\">(.*?)</div>|(.*?))\\s*</div>\\s*");

    /** Chinese punctuation is as wide as a character and needs no space behind it. */
    private static final Pattern AFTER_WIDE = Pattern.compile("([，；：。、）】」』]) (?=\\S)");

    private final Map<String, String> ordinals;
    private final CitationFormat format;

    Printed(Map<String, String> ordinals, CitationFormat format) {
        this.ordinals = ordinals;
        this.format = format;
    }

    Reference reference(PreparedItem item, int number, String printed) {
        String entry = format == CitationFormat.HTML ? withoutFrame(printed) : printed.strip();
        Matcher label = LABEL.matcher(entry);
        String shown = "";
        if (label.find()) {
            shown = label.group(1) + number + label.group(2);
            entry = entry.substring(label.end());
        }
        entry = NUMBER.matcher(entry).replaceAll(String.valueOf(number));
        return new Reference(item.item().id(), number, shown, text(entry).strip());
    }

    private static String withoutFrame(String printed) {
        Matcher frame = HTML_ENTRY.matcher(printed);
        if (!frame.matches()) {
            return printed.strip();
        }
        String whole = frame.group(3);
        return (whole == null ? frame.group(1) + frame.group(2) : whole).strip();
    }

    private String text(String entry) {
        String text = ORDINAL.matcher(entry).replaceAll(match -> Matcher.quoteReplacement(ordinal(match.group(1))));
        text = AROUND.matcher(text).replaceAll("第$2$1");
        text = AFTER_WIDE.matcher(text).replaceAll("$1");
        text = text.replace("DOI:" + Mark.CSTR, "CSTR:")
                .replace(Mark.HYPHEN, '-')
                .replace(Mark.POINT, '.');
        return withoutMarks(
                format == CitationFormat.HTML
                        ? ALLOWED.matcher(text).replaceAll("<$1>")
                        : RICH.matcher(text).replaceAll(""));
    }

    private static String withoutMarks(String text) {
        return text.codePoints().noneMatch(Mark::isMark)
                ? text
                : text.replaceAll("[" + Mark.ORDINAL + "-" + Mark.AROUND + "]", "");
    }

    /** CSL 1.0.2, "Ordinal Suffixes": by the last two digits, else by the last one, else the general ending. */
    private String ordinal(String number) {
        if (!number.matches("[0-9]{1,6}")) {
            return number;
        }
        int value = Integer.parseInt(number);
        String byTwo = ordinals.get(String.format(Locale.ROOT, "ordinal-%02d", value % 100));
        if (byTwo != null && (value % 100 >= 10 || value < 10)) {
            return number + byTwo;
        }
        String byOne = ordinals.get(String.format(Locale.ROOT, "ordinal-%02d", value % 10));
        return number + (byOne == null ? ordinals.getOrDefault("ordinal", "") : byOne);
    }
}
