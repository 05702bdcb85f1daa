package io.stoa.core.catalog;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UsageException;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was refused, or what is to be said of one that went in ({@link #isRemark}).
 *
 * @param row the row's number as its author counts
 * @param field the column or property, or null if the row as a whole is meant
 * @param code stable code of the reason
 * @param message the reason in the language of the caller who ran the import
 */
public record ImportProblem(long row, @Nullable String field, String code, String message) {

    private static final int LENGTH = 1000;

    /**
     * A problem with its text cut to 1000 characters.
     *
     * @param row the row's number
     * @param field the column or property, or null
     * @param reason the reason
     * @param locale the language of the caller who runs the import
     * @return the problem
     */
    public static ImportProblem of(long row, @Nullable String field, Message reason, Locale locale) {
        return cut(row, field, reason.code(), reason.text(locale));
    }

    /**
     * A refusal of the row as a whole, with its text cut to 1000 characters.
     *
     * @param row the row's number
     * @param refusal what was thrown
     * @param locale the language of the caller who runs the import
     * @return the problem
     */
    public static ImportProblem of(long row, StoaException refusal, Locale locale) {
        return cut(row, null, refusal.code(), refusal.message(locale));
    }

    /**
     * The constraints that a row breaks, in an order that does not change from run to run, as that of a validator may.
     *
     * @param row the row's number
     * @param violations what the validator found
     * @return a problem for each
     */
    public static List<ImportProblem> of(long row, Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> of(row, violation))
                .sorted(Comparator.comparing(problem -> problem.field() + problem.code()))
                .toList();
    }

    private static ImportProblem of(long row, ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return cut(row, violation.getPropertyPath().toString(), "constraint." + constraint, violation.getMessage());
    }

    private static ImportProblem cut(long row, @Nullable String field, String code, String text) {
        return new ImportProblem(row, field, code, text.length() <= LENGTH ? text : text.substring(0, LENGTH));
    }

    /**
     * Whether the row went in and this is only to be known of it, such as that its identifier is known already. The codes
     * of remarks have {@code .remark.} in them.
     *
     * @return true if the row was not refused for it
     */
    public boolean isRemark() {
        return code.contains(".remark.");
    }

    /**
     * Whether what was thrown while rows were written speaks of a row's content, as against of the database or the call
     * itself: a lost connection is nobody's row.
     *
     * @param error what was thrown
     * @return true if it is a reason to refuse a row
     */
    public static boolean isAboutARow(RuntimeException error) {
        if (error instanceof ConflictException conflict) {
            return !conflict.isRetryable();
        }
        return error instanceof StoaException
                ? !(error instanceof UsageException || error instanceof DatabaseUnavailableException)
                : DatabaseErrors.isAboutContent(error);
    }
}
