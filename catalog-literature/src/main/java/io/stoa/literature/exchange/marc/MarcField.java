package io.stoa.literature.exchange.marc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record.
 *
 * @param tag its three characters; {@code LDR} for the leader
 * @param content the characters of a control field, or the indicators and subfields of a data field, each subfield with
 *     U+001F and its code in front
 */
record MarcField(String tag, String content) {

    private static final char DELIMITER = '\u001f';

    /** A data field; alternating codes and values, of which those that are null or blank are left out. */
    static MarcField data(String tag, String indicators, @Nullable String... codesAndValues) {
        StringBuilder content = new StringBuilder(indicators);
        for (int i = 0; i < codesAndValues.length; i += 2) {
            String value = codesAndValues[i + 1];
            if (value != null && !value.isBlank()) {
                content.append(DELIMITER).append(codesAndValues[i]).append(value);
            }
        }
        return new MarcField(tag, content.toString());
    }

    static MarcField data(String tag, String indicators, List<Subfield> subfields) {
        StringBuilder content = new StringBuilder(indicators);
        subfields.forEach(
                subfield -> content.append(DELIMITER).append(subfield.code()).append(subfield.value()));
        return new MarcField(tag, content.toString());
    }

    record Subfield(char code, String value) {}

    boolean isControl() {
        return tag.startsWith("00") || tag.equals("LDR");
    }

    boolean isEmpty() {
        return !isControl() && content.indexOf(DELIMITER) < 0;
    }

    char indicator(int number) {
        return content.length() >= number && !isControl() ? content.charAt(number - 1) : ' ';
    }

    List<Subfield> subfields() {
        List<Subfield> subfields = new ArrayList<>();
        if (isControl()) {
            return subfields;
        }
        int start = content.indexOf(DELIMITER);
        while (start >= 0) {
            int end = content.indexOf(DELIMITER, start + 1);
            int stop = end < 0 ? content.length() : end;
            if (stop > start + 1) {
                subfields.add(new Subfield(content.charAt(start + 1), content.substring(start + 2, stop)));
            }
            start = end;
        }
        return subfields;
    }

    @Nullable
    String first(char code) {
        for (Subfield subfield : subfields()) {
            if (subfield.code() == code && !subfield.value().isBlank()) {
                return subfield.value().strip();
            }
        }
        return null;
    }

    List<String> all(String codes) {
        return subfields().stream()
                .filter(subfield ->
                        codes.indexOf(subfield.code()) >= 0 && !subfield.value().isBlank())
                .map(subfield -> subfield.value().strip())
                .toList();
    }

    /** The characters of a control field from a position, or null if they are not there or blank. */
    @Nullable
    String at(int from, int length) {
        if (content.length() < from + length) {
            return null;
        }
        String part = content.substring(from, from + length);
        return part.isBlank() ? null : part;
    }
}
