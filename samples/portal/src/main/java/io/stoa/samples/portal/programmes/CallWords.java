package io.stoa.samples.portal.programmes;

import io.stoa.core.text.LocalizedText;
import io.stoa.programmes.AttachmentKind;
import io.stoa.programmes.BudgetCategory;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.FieldOption;
import io.stoa.programmes.FormField;
import io.stoa.programmes.FormSection;
import io.stoa.programmes.Theme;
import io.stoa.programmes.application.FormAnswer;
import io.stoa.samples.portal.web.Show;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the codes of a call are called, in the reader's language: {@code ${@callWords.theme(terms, code)}} in a template. A code
 * that the call does not know is shown as it is.
 */
@Component("callWords")
public class CallWords {

    /** As many digits behind the decimal point as a form takes. */
    private static final int DECIMALS = 9;

    /** Texts that every application has, beside the fields of its call. */
    private static final Set<String> TEXTS = Set.of("title", "summary", "keywords");

    private final MessageSource messages;
    private final Show show;

    /**
     * For Spring.
     *
     * @param messages the portal's texts
     * @param show how values look
     */
    public CallWords(MessageSource messages, Show show) {
        this.messages = messages;
        this.show = show;
    }

    /**
     * A theme.
     *
     * @param terms the terms of its call
     * @param code its code, or null
     * @return its name
     */
    public String theme(CallTerms terms, @Nullable String code) {
        return name(terms.themes(), Theme::code, Theme::name, code);
    }

    /**
     * A kind of attachment.
     *
     * @param terms the terms of its call
     * @param code its code
     * @return its name
     */
    public String attachment(CallTerms terms, String code) {
        return name(terms.attachments(), AttachmentKind::code, AttachmentKind::name, code);
    }

    /**
     * A category of costs.
     *
     * @param terms the terms of its call
     * @param code its code
     * @return its name
     */
    public String category(CallTerms terms, String code) {
        return name(terms.budget().categories(), BudgetCategory::code, BudgetCategory::name, code);
    }

    /**
     * A field of the form.
     *
     * @param terms the terms of its call
     * @param code its code
     * @return its label
     */
    public String field(CallTerms terms, String code) {
        return name(terms.fields(), FormField::code, FormField::label, code);
    }

    /**
     * A text of an application that reviewers see.
     *
     * @param terms the terms of its call
     * @param field {@code title}, {@code summary}, {@code keywords} or the code of a field
     * @return what the text is called
     */
    public String mention(CallTerms terms, String field) {
        return TEXTS.contains(field) ? show.word("call.text", field) : field(terms, field);
    }

    /**
     * The answers to a form, by its sections and in its order.
     *
     * @param terms the terms of its call
     * @param answers the answers, as they are stored
     * @return the sections in which something is answered
     */
    public List<Section> answers(CallTerms terms, List<FormAnswer> answers) {
        return terms.form().stream()
                .map(section -> section(section, answers))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private Section section(FormSection section, List<FormAnswer> answers) {
        List<Line> lines = section.fields().stream()
                .map(field -> new Line(show.text(field.label()), values(field, answers)))
                .filter(line -> !line.values().isEmpty())
                .toList();
        return new Section(show.text(section.title()), lines);
    }

    private List<String> values(FormField field, List<FormAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.field().equals(field.code()))
                .flatMap(answer -> answer.values().stream())
                .filter(value -> !value.isBlank())
                .map(value -> value(field, value))
                .toList();
    }

    /** Drafts may hold what does not fit the field's type yet; it is shown as it was written. */
    private String value(FormField field, String value) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> value;
            case INTEGER, DECIMAL -> number(value);
            case DATE -> day(value);
            case YES_NO -> yesOrNo(value);
            case CHOICE, CHOICES -> name(field.options(), FieldOption::code, FieldOption::label, value);
        };
    }

    private static String number(String value) {
        try {
            NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
            format.setMaximumFractionDigits(DECIMALS);
            return format.format(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private String day(String value) {
        try {
            return show.day(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private String yesOrNo(String value) {
        return switch (value) {
            case "true" -> say("call.yes");
            case "false" -> say("call.no");
            default -> value;
        };
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private <T> String name(
            List<T> known, Function<T, String> code, Function<T, LocalizedText> name, @Nullable String wanted) {
        return wanted == null
                ? ""
                : known.stream()
                        .filter(each -> code.apply(each).equals(wanted))
                        .findFirst()
                        .map(each -> show.text(name.apply(each)))
                        .orElse(wanted);
    }

    /**
     * A section of a form as it was filled in.
     *
     * @param title its heading
     * @param lines what was answered
     */
    public record Section(String title, List<Line> lines) {}

    /**
     * An answer.
     *
     * @param label what was asked
     * @param values the answer as a reader reads it; several of a choice
     */
    public record Line(String label, List<String> values) {}
}
