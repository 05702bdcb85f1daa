package io.stoa.literature.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An item as the engine gets it.
 *
 * @param item the item that it was made of
 * @param locale the locale that it is rendered in
 * @param data what the engine gets
 */
record PreparedItem(CslItem item, String locale, CSLItemData data) {

    private static final Pattern PLAIN_RANGE = Pattern.compile("[0-9\\s,;&–-]+");
    private static final Pattern POINTED_PAGE = Pattern.compile("(?<=[0-9A-Za-z])\\.(?=[0-9])");
    private static final Pattern NO_CASE = Pattern.compile("</?span[^<>]{0,60}>");

    static PreparedItem of(CslItem item, StyleXml style) {
        Map<String, Object> values = new LinkedHashMap<>(item.values());
        values.put("id", item.id());
        values.replaceAll((variable, value) -> value instanceof String text ? text(variable, text) : value);
        move(values, "event-title", "event");
        useCstr(values);
        return new PreparedItem(item, ItemLanguage.locale(item, style), CSLItemData.fromJson(values));
    }

    private static String text(String variable, String text) {
        return switch (variable) {
            // A hyphen in the number of a report is part of it; only one between two numbers makes a range.
            case "number", "call-number", "archive_location", "DOI", "URL" ->
                PLAIN_RANGE.matcher(text).matches() ? text : text.replace('-', Mark.HYPHEN);
            case "page" -> POINTED_PAGE.matcher(text).replaceAll(String.valueOf(Mark.POINT));
            default -> text.indexOf('<') < 0 ? text : NO_CASE.matcher(text).replaceAll("");
        };
    }

    private static void move(Map<String, Object> values, String from, String to) {
        Object value = values.remove(from);
        if (value != null) {
            values.putIfAbsent(to, value);
        }
    }

    /** GB/T 7714-2025 prints a CSTR where it would print the DOI; styles have no variable for it. */
    private static void useCstr(Map<String, Object> values) {
        Object cstr = values.remove("cstr");
        if (cstr != null && !values.containsKey("DOI")) {
            values.put("DOI", Mark.CSTR + cstr.toString().replaceFirst("(?i)^CSTR:", ""));
        }
    }
}
