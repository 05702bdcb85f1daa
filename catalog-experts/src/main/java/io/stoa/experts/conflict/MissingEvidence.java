package io.stoa.experts.conflict;

import io.stoa.core.error.Message;
import org.jspecify.annotations.Nullable;

/**
 * A rule that could not be applied to a person because something is not known. That is no clearance.
 *
 * @param personId the person, as {@link PersonProfile#id()}
 * @param applicationId the application if the person is an applicant, or null if the person is an expert
 * @param rule the rule
 * @param effect BAR or WARN; BAR keeps an expert from every application, and every expert from an applicant's
 * @param reason what is not known, to be shown in the reader's language
 */
public record MissingEvidence(
        String personId, @Nullable String applicationId, ConflictRule rule, Effect effect, Message reason) {}
