package io.stoa.core.audit;

/** Whether an audited action was done. */
public enum AuditOutcome {
    /** It was done. */
    DONE,
    /** The access policy refused it. */
    REFUSED
}
