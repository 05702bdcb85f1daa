package io.stoa.core.access;

import io.stoa.core.error.Message;

/** The answer of an access policy. */
public sealed interface Decision {

    /** The caller may. */
    record Allowed() implements Decision {}

    /**
     * The caller may not.
     *
     * @param reason why, for the caller and the audit trail
     */
    record Refused(Message reason) implements Decision {}

    /**
     * {@return the caller may}
     */
    static Decision allowed() {
        return new Allowed();
    }

    /**
     * The caller may not.
     *
     * @param reason why
     * @return the decision
     */
    static Decision refused(Message reason) {
        return new Refused(reason);
    }
}
