package io.stoa.core.audit;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.List;

/** The reason that an audit line must give. */
public final class AuditReason {

    private static final int LENGTH = 1000;

    private AuditReason() {}

    /**
     * Refuses a reason that is missing or too long.
     *
     * @param reason the reason as the caller gave it
     * @return the reason without blanks around it
     * @throws RuleViolationException if it is blank or has more than 1000 characters
     */
    public static String required(String reason) {
        if (reason.isBlank() || reason.length() > LENGTH) {
            throw new RuleViolationException(new Violation(
                    Message.of("core.entry.reason", "length", reason.strip().length(), "limit", LENGTH),
                    LENGTH,
                    reason.length(),
                    List.of()));
        }
        return reason.strip();
    }
}
