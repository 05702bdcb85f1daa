package io.stoa.core.audit;

import io.stoa.core.access.AccessGuard;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The writing side of the audit trail; the reading side is {@link AuditTrail}. */
public interface AuditLog {

    /**
     * Writes down in the running transaction what was done.
     *
     * @param em the entity manager of the transaction
     * @param caller who did it
     * @param action what was done
     * @param subject what it was done to
     * @param reason why, as the caller gave it, or null
     * @param changes what changed, as JSON of {@code {"field": [before, after]}}, or null
     */
    void done(
            EntityManager em,
            Caller caller,
            Action action,
            AccessSubject subject,
            @Nullable String reason,
            @Nullable String changes);

    /**
     * Takes away what the audit lines of a subject say of its content, because a person's data is to be erased. Who did
     * what and when stays.
     *
     * @param em the entity manager of the transaction
     * @param kind the kind of the subject
     * @param id its id
     */
    void forgetContent(EntityManager em, String kind, String id);

    /**
     * Writes down a refusal in a transaction of its own, so that it stays when the refused one is rolled back.
     *
     * @param refusal what was refused and why
     * @param caller who was refused
     */
    void refused(AccessGuard.Refusal refusal, Caller caller);
}
