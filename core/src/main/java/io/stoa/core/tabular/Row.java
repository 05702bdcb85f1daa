package io.stoa.core.tabular;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.error.Message;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row being read. A blank cell is null; a bad one is noted as a problem and is null too, so that all problems of a
 * row are told at once.
 */
public final class Row {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern CHINESE_DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern SEPARATOR = Pattern.compile("[;；\\n]");

    private final Header<?> header;
    private final RawRow raw;
    private final Locale locale;
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

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
     * @return the text without white space around it and with line feeds as line ends, or null
     * @throws IllegalArgumentException if the format has no such column
     */
    public @Nullable String text(String key) {
        return text(key, false);
    }

    /**
     * A cell's text that no problem may quote, such as the number of an identity document.
     *
     * @param key the column
     * @return the text as {@link #text} gives it, or null
     * @throws IllegalArgumentException if the format has no such column
     */
    public @Nullable String secret(String key) {
        return text(key, true);
    }

    private @Nullable String text(String key, boolean secret) {
        int index = header.index(key);
        String text = CellText.trim(raw.cell(index));
        String shown = secret ? "***" : text;
        if (raw.errors().contains(index)) {
            return bad(key, text.startsWith("=") ? "cell-formula" : "cell-error", shown);
        }
        if (text.isEmpty()) {
            return header.isRequired(key) ? bad(key, "cell-required", "") : null;
        }
        if (CellText.isControlled(text)) {
            return bad(key, "cell-control", shown);
        }
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * A cell's decimal number. Commas are understood between thousands only, since 1,5 may be meant as 1.5.
     *
     * @param key the column
     * @return the number, or null
     */
    public @Nullable BigDecimal decimal(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        String folded = CellText.narrow(text);
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
     * A cell's date: {@code 2024-03-01}, {@code 2024/3/1}, {@code 2024.3.1}, {@code 2024年3月1日}, or a date cell of a
     * spreadsheet. A time of day other than midnight is refused.
     *
     * @param key the column
     * @return the date, or null
     */
    public @Nullable LocalDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        String narrow = CellText.narrow(text);
        Matcher plain = DATE.matcher(narrow);
        Matcher chinese = CHINESE_DATE.matcher(narrow);
        LocalDate date = null;
        if (plain.matches()) {
            date = date(plain.group(1), plain.group(3), plain.group(4));
        } else if (chinese.matches()) {
            date = date(chinese.group(1), chinese.group(2), chinese.group(3));
        }
        return date == null ? bad(key, "cell-date", text) : date;
    }

    /**
     * A cell's yes or no, in any of the four languages.
     *
     * @param key the column
     * @return the answer, or null
     */
    public @Nullable Boolean truth(String key) {
        return choice(key, Choices.TRUTH);
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
        V exact = values.get(text);
        if (exact != null) {
            return exact;
        }
        String wanted = CellText.folded(text);
        for (Map.Entry<String, V> value : values.entrySet()) {
            if (CellText.folded(value.getKey()).equals(wanted)) {
                return value.getValue();
            }
        }
        return bad(key, "cell-choice", text, "possible", List.copyOf(values.keySet()));
    }

    /**
     * A cell that names one of several values, in any of their languages.
     *
     * @param <V> the type of the values
     * @param key the column
     * @param choices the values
     * @return the value, or null
     */
    public <V> @Nullable V choice(String key, Choices<V> choices) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        V value = choices.find(text);
        return value != null ? value : bad(key, "cell-choice", text, "possible", choices.labels(locale));
    }

    /**
     * A cell that names some of several values, divided by semicolons or line breaks, in any of their languages.
     *
     * @param <V> the type of the values
     * @param key the column
     * @param choices the values
     * @return those that are named; empty if the cell is blank or bad
     */
    public <V> List<V> choices(String key, Choices<V> choices) {
        List<V> chosen = new ArrayList<>();
        for (String text : list(key)) {
            V value = choices.find(text);
            if (value == null) {
                bad(key, "cell-choice", text, "possible", choices.labels(locale));
            } else {
                chosen.add(value);
            }
        }
        return chosen;
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
                .map(CellText::trim)
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

    /** A cell that is looked at twice is reported once. */
    private <V> @Nullable V bad(String key, String reason, String text, @Nullable Object... more) {
        if (refused.add(key + " " + reason)) {
            List<@Nullable Object> values = new ArrayList<>(List.of("value", CellText.shown(text)));
            values.addAll(Arrays.asList(more));
            refuse(key, Message.of("core.tabular." + reason, values.toArray()));
        }
        return null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
