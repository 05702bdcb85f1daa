package io.stoa.experts.conflict;

import io.stoa.core.error.Message;
import java.util.List;

/**
 * Why an expert should not judge an application 回避, with its evidence. For those who run the panel; {@link ConflictReport} has
 * what reviewers and applicants may see.
 *
 * @param expertId the expert, as {@link PersonProfile#id()}
 * @param applicationId the application
 * @param rule the rule that applies
 * @param effect BAR or WARN
 * @param reason the reason, to be shown in the reader's language
 * @param evidence what it rests on, at least one, the surest first
 */
public record Conflict(
        String expertId,
        String applicationId,
        ConflictRule rule,
        Effect effect,
        Message reason,
        List<ConflictEvidence> evidence) {

    /**
     * Copies the evidence.
     *
     * @param expertId the expert
     * @param applicationId the application
     * @param rule the rule that applies
     * @param effect BAR or WARN
     * @param reason the reason
     * @param evidence what it rests on
     */
    public Conflict {
        evidence = List.copyOf(evidence);
    }

    /**
     * {@return whether the expert must not judge the application}
     */
    public boolean bars() {
        return effect == Effect.BAR;
    }

    /**
     * {@return CONFIRMED if at least one piece of evidence is}
     */
    public Certainty certainty() {
        return evidence.stream().anyMatch(each -> each.certainty() == Certainty.CONFIRMED)
                ? Certainty.CONFIRMED
                : Certainty.UNCONFIRMED;
    }
}
