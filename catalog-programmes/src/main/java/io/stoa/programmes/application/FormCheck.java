package io.stoa.programmes.application;

import io.stoa.core.error.Message;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.FieldOption;
import io.stoa.programmes.FieldType;
import io.stoa.programmes.FormField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the form is filled in as its fields ask. */
final class FormCheck {

    private final Map<String, FormAnswer> answers = new LinkedHashMap<>();
    private final Problems problems;

    private FormCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(CallTerms terms, ApplicationDraft draft, Problems problems) {
        FormCheck check = new FormCheck(problems);
        check.collect(
                draft.answers(),
                terms.fields().stream().collect(Collectors.toMap(FormField::code, Function.identity())));
        terms.fields().forEach(check::field);
    }

    private void collect(List<FormAnswer> given, Map<String, FormField> fields) {
        for (FormAnswer answer : given) {
            FormField field = fields.get(answer.field());
            if (field == null) {
                problems.add(Message.of("programmes.application.no-such-field", "field", answer.field()));
            } else if (answers.put(answer.field(), answer) != null) {
                problems.add(message(field, "programmes.application.answered-twice"));
            }
        }
    }

    private void field(FormField field) {
        FormAnswer answer = answers.get(field.code());
        List<String> values = answer == null
                ? List.of()
                : answer.values().stream().filter(value -> !value.isBlank()).toList();
        if (values.isEmpty()) {
            if (field.required()) {
                problems.add(message(field, "programmes.application.unanswered"));
            }
            return;
        }
        if (values.size() > 1 && field.type() != FieldType.CHOICES) {
            problems.add(message(field, "programmes.application.one-answer", "count", values.size()), 1, values.size());
            return;
        }
        values.forEach(value -> value(field, value));
        if (new HashSet<>(values).size() < values.size()) {
            problems.add(message(field, "programmes.application.answered-twice"));
        }
    }

    private void value(FormField field, String value) {
        switch (field.type()) {
            case TEXT, LONG_TEXT -> bounds(field, BigDecimal.valueOf(value.codePointCount(0, value.length())));
            case INTEGER, DECIMAL -> number(field, value);
            case DATE -> date(field, value);
            case YES_NO -> require(field, value, value.equals("true") || value.equals("false"));
            case CHOICE, CHOICES -> option(field, value);
        }
    }

    private void number(FormField field, String value) {
        String pattern = field.type() == FieldType.INTEGER ? "-?\\d{1,18}" : "-?\\d{1,18}(\\.\\d{1,9})?";
        if (require(field, value, value.matches(pattern))) {
            bounds(field, new BigDecimal(value));
        }
    }

    private void date(FormField field, String value) {
        try {
            LocalDate.parse(value);
        } catch (DateTimeException e) {
            require(field, value, false);
        }
    }

    private void option(FormField field, String value) {
        List<String> options = field.options().stream().map(FieldOption::code).toList();
        if (!options.contains(value)) {
            problems.add(
                    message(
                            field,
                            "programmes.application.no-such-option",
                            "value",
                            shortened(value),
                            "options",
                            options),
                    options,
                    value);
        }
    }

    private boolean require(FormField field, String value, boolean fits) {
        if (!fits) {
            problems.add(message(
                    field,
                    "programmes.application.answer-type",
                    "value",
                    shortened(value),
                    "type",
                    field.type().label()));
        }
        return fits;
    }

    private void bounds(FormField field, BigDecimal actual) {
        BigDecimal least = field.least();
        BigDecimal most = field.most();
        if (least != null && actual.compareTo(least) < 0 || most != null && actual.compareTo(most) > 0) {
            problems.add(
                    message(
                            field,
                            "programmes.application.answer-bounds",
                            "actual",
                            actual,
                            "least",
                            least,
                            "most",
                            most),
                    Arrays.asList(least, most),
                    actual);
        }
    }

    /** Names the field as the applicant reads it, and by its code for programs. */
    private static Message message(FormField field, String code, @Nullable Object... namesAndValues) {
        return Message.of(code, "field", field.label(), "code", field.code()).and(namesAndValues);
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
