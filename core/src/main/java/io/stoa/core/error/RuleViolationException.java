package io.stoa.core.error;

import java.util.List;

/** Rules of the domain stand against the call; all of them are named. */
public final class RuleViolationException extends StoaException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * Refuses for these reasons.
     *
     * @param violations at least one
     * @throws IllegalArgumentException if there is none
     */
    public RuleViolationException(List<Violation> violations) {
        super(summary(violations), null);
        this.violations = List.copyOf(violations);
    }

    /**
     * Refuses for one reason.
     *
     * @param violation the reason
     */
    public RuleViolationException(Violation violation) {
        this(List.of(violation));
    }

    /**
     * {@return every rule that was broken, in the order in which the rules are checked}
     */
    public List<Violation> violations() {
        return violations;
    }

    private static Message summary(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs at least one violation");
        }
        return violations.get(0).message();
    }
}
