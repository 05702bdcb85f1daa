package io.stoa.core.tabular;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.error.Message;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row being read. A blank cell is null; a bad one is noted as a problem and is null too, so that all problems of a
 * row are told at once.
 */
public final class Row {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern SEPARATOR = Pattern.compile("[;；\\n]");
    private static final Map<String, Boolean> TRUTH = Map.of(
            "是", true, "yes", true, "true", true, "1", true, "ja", true, "да", true, "否", false, "no", false, "false",
            false, "0", false);
    private static final int SHOWN = 60;

    private final Header<?> header;
    private final RawRow raw;
    private final Locale locale;
    private final List<ImportProblem> problems = new ArrayList<>();

    Row(Header<?> header, RawRow raw, Locale locale) {
        this.header = header;
        this.raw = raw;
        this.locale = locale;
    }

    /**
     * {@return the row's number as a spreadsheet shows it; the header is row 1}
     */
    public long number() {
        return raw.number();
    }

    /**
     * A cell's text.
     *
     * @param key the column
     * @return the text without white space around it, or null
     * @throws IllegalArgumentException if the format has no such column
     */
    public @Nullable String text(String key) {
        int index = header.index(key);
        if (raw.errors().contains(index)) {
            return bad(key, "cell-error", raw.cell(index));
        }
        String text = raw.cell(index).strip();
        if (text.isEmpty()) {
            return header.isRequired(key) ? bad(key, "cell-required", "") : null;
        }
        return text.chars().anyMatch(Row::isControl) ? bad(key, "cell-control", text) : text;
    }

    /**
     * A cell's decimal number.
     *
     * @param key the column
     * @return the number, or null
     */
    public @Nullable BigDecimal decimal(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        String folded = fold(text);
        String digits = THOUSANDS.matcher(folded).matches() ? folded.replace(",", "") : folded;
        return NUMBER.matcher(digits).matches() ? new BigDecimal(digits) : bad(key, "cell-number", text);
    }

    /**
     * A cell's whole number.
     *
     * @param key the column
     * @return the number, or null
     */
    public @Nullable Integer integer(String key) {
        BigDecimal number = decimal(key);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return bad(key, "cell-integer", number.toString());
        }
    }

    /**
     * A cell's date: {@code 2024-03-01}, {@code 2024/3/1}, {@code 2024年3月1日}, or a date cell of a spreadsheet.
     *
     * @param key the column
     * @return the date, or null
     */
    public @Nullable LocalDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        Matcher matcher = DATE.matcher(fold(text));
        try {
            return matcher.matches()
                    ? LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)))
                    : bad(key, "cell-date", text);
        } catch (DateTimeException e) {
            return bad(key, "cell-date", text);
        }
    }

    /**
     * A cell's yes or no, in any of the four languages.
     *
     * @param key the column
     * @return the answer, or null
     */
    public @Nullable Boolean truth(String key) {
        return choice(key, TRUTH);
    }

    /**
     * A cell that names one of several values.
     *
     * @param <V> the type of the values
     * @param key the column
     * @param values the values by what they are called; case and width don't matter
     * @return the value, or null
     */
    public <V> @Nullable V choice(String key, Map<String, V> values) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        String wanted = fold(text);
        for (Map.Entry<String, V> value : values.entrySet()) {
            if (fold(value.getKey()).equals(wanted)) {
                return value.getValue();
            }
        }
        String possible = String.join(", ", values.keySet().stream().sorted().toList());
        return bad(key, "cell-choice", text, "possible", possible);
    }

    /**
     * A cell with several texts divided by semicolons or line breaks.
     *
     * @param key the column
     * @return the texts; empty if the cell is blank or bad
     */
    public List<String> list(String key) {
        String text = text(key);
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(SEPARATOR.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * Notes a problem that the reader found by itself.
     *
     * @param key the column, or null for the row as a whole
     * @param message what is wrong
     */
    public void refuse(@Nullable String key, Message message) {
        problems.add(new ImportProblem(
                raw.number(), key == null ? null : header.label(key), message.code(), message.text(locale)));
    }

    List<ImportProblem> problems() {
        return problems;
    }

    private <V> @Nullable V bad(String key, String reason, String text, @Nullable Object... more) {
        List<@Nullable Object> values = new ArrayList<>(List.of("value", shown(text)));
        values.addAll(Arrays.asList(more));
        refuse(key, Message.of("core.tabular." + reason, values.toArray()));
        return null;
    }

    static String shown(String text) {
        String clean = text.codePoints()
                .limit(SHOWN)
                .map(c -> isControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > SHOWN ? clean + "…" : clean;
    }

    private static boolean isControl(int c) {
        return c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c == 0x7f;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
