package io.stoa.core.code;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.text.LanguageTags;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.TranslationState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where in a row each value stands. */
final class CodeColumns {

    static final int MAX_COLUMNS = 200;

    private static final String CODE = "code";
    private static final String PARENT = "parent";
    private static final String DEPRECATED = "deprecated";
    private static final String REPLACED_BY = "replaced_by";
    private static final String LABEL = "label_";
    private static final Set<String> PLAIN = Set.of(CODE, PARENT, DEPRECATED, REPLACED_BY);
    private static final Set<String> YES = Set.of("true", "yes", "1", "是");
    private static final Set<String> NO = Set.of("", "false", "no", "0", "否");
    private static final int MAX_CODE = 60;
    private static final int MAX_LABEL = 500;

    private final Map<String, Integer> plain = new LinkedHashMap<>();
    private final Map<String, Integer> labels = new TreeMap<>();
    private final String labelLanguage;
    private final int count;

    private CodeColumns(int count, String labelLanguage) {
        this.count = count;
        this.labelLanguage = labelLanguage;
    }

    static CodeColumns of(CsvRecord header, String labelLanguage, CodeListProblems problems) {
        CodeColumns columns = new CodeColumns(header.getFieldCount(), labelLanguage);
        if (columns.count > MAX_COLUMNS) {
            problems.add(Message.of("core.code.too-many-columns", "actual", columns.count, "limit", MAX_COLUMNS));
            return columns;
        }
        for (int i = 0; i < columns.count; i++) {
            columns.add(header.getField(i), i, problems);
        }
        columns.require(columns.plain.containsKey(CODE), CODE, problems);
        columns.require(columns.labels.containsKey(labelLanguage), LABEL + labelLanguage, problems);
        return columns;
    }

    private void add(String title, int index, CodeListProblems problems) {
        // A byte order mark stands before the first title of files that Excel wrote.
        String name = title.replace("\uFEFF", "").strip();
        String key = name.toLowerCase(Locale.ROOT);
        @Nullable Integer before = null;
        if (PLAIN.contains(key)) {
            before = plain.putIfAbsent(key, index);
        } else {
            String language = key.startsWith(LABEL) ? language(name.substring(LABEL.length())) : null;
            if (language == null) {
                problems.add(Message.of("core.code.column-unknown", "column", CodeListProblems.shown(name)));
                return;
            }
            before = labels.putIfAbsent(language, index);
        }
        if (before != null) {
            problems.add(Message.of("core.code.column-twice", "column", name));
        }
    }

    private void require(boolean present, String column, CodeListProblems problems) {
        if (!present) {
            problems.add(Message.of("core.code.column-missing", "column", column));
        }
    }

    private static @Nullable String language(String tag) {
        try {
            return LanguageTags.canonical(tag.replace('_', '-'));
        } catch (RuleViolationException e) {
            return null;
        }
    }

    @Nullable
    CodeRow row(CsvRecord record, CodeListProblems problems) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() > count) {
            problems.add(Message.of(
                    "core.code.extra-fields", "line", line, "actual", record.getFieldCount(), "limit", count));
            return null;
        }
        String code = field(record, CODE);
        if (!isCode(code)) {
            problems.add(Message.of(
                    "core.code.code-invalid", "line", line, "code", CodeListProblems.shown(code), "limit", MAX_CODE));
            return null;
        }
        LocalizedText label = label(record, code, problems);
        Boolean deprecated = deprecated(record, code, problems);
        if (label == null || deprecated == null) {
            return null;
        }
        String parent = field(record, PARENT);
        return new CodeRow(line, code, parent.isEmpty() ? null : parent, label, deprecated, replacements(record));
    }

    private @Nullable LocalizedText label(CsvRecord record, String code, CodeListProblems problems) {
        String language = labelLanguage;
        try {
            LocalizedText label = LocalizedText.of(language, labelText(record, language));
            for (String other : labels.keySet()) {
                language = other;
                String text = labelText(record, other);
                if (!other.equals(labelLanguage) && !text.isEmpty()) {
                    label = label.with(other, text, TranslationState.REVIEWED);
                }
            }
            return withinLimit(label, record, code, problems);
        } catch (RuleViolationException e) {
            String reason = e.code().equals("core.text.blank") ? "core.code.label-missing" : "core.code.label-invalid";
            problems.add(
                    Message.of(reason, "line", record.getStartingLineNumber(), "code", code, "language", language));
            return null;
        }
    }

    private @Nullable LocalizedText withinLimit(
            LocalizedText label, CsvRecord record, String code, CodeListProblems problems) {
        for (Map.Entry<String, String> text : label.texts().entrySet()) {
            if (text.getValue().length() > MAX_LABEL) {
                problems.add(Message.of(
                        "core.code.label-too-long",
                        "line",
                        record.getStartingLineNumber(),
                        "code",
                        code,
                        "language",
                        text.getKey(),
                        "actual",
                        text.getValue().length(),
                        "limit",
                        MAX_LABEL));
                return null;
            }
        }
        return label;
    }

    private String labelText(CsvRecord record, String language) {
        Integer index = labels.get(language);
        return index == null ? "" : field(record, index);
    }

    private @Nullable Boolean deprecated(CsvRecord record, String code, CodeListProblems problems) {
        String value = field(record, DEPRECATED);
        String key = value.toLowerCase(Locale.ROOT);
        if (YES.contains(key) || NO.contains(key)) {
            return YES.contains(key);
        }
        problems.add(Message.of(
                "core.code.deprecated-unreadable",
                "line",
                record.getStartingLineNumber(),
                "code",
                code,
                "value",
                CodeListProblems.shown(value)));
        return null;
    }

    private List<String> replacements(CsvRecord record) {
        return Arrays.stream(field(record, REPLACED_BY).split("\\|"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private String field(CsvRecord record, String column) {
        Integer index = plain.get(column);
        return index == null ? "" : field(record, index);
    }

    private static String field(CsvRecord record, int index) {
        return index < record.getFieldCount() ? record.getField(index).strip() : "";
    }

    /** The vertical bar separates replacements; everything that does not show would make two codes look alike. */
    private static boolean isCode(String code) {
        return !code.isEmpty()
                && code.length() <= MAX_CODE
                && code.codePoints().noneMatch(c -> c == '|' || isInvisible(c));
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
