package io.stoa.core.access;

import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The current caller and the policy, as every service asks them. */
public final class AccessGuard {

    private final Supplier<Caller> hostCaller;
    private final AccessPolicy policy;
    private final BiConsumer<Refusal, Caller> refusals;
    private final ThreadLocal<@Nullable Caller> acting = new ThreadLocal<>();

    /**
     * What was refused.
     *
     * @param action what the caller wanted
     * @param subject what it was about
     * @param reason why it was refused
     */
    public record Refusal(Action action, AccessSubject subject, Message reason) {}

    /**
     * A guard over a policy.
     *
     * @param hostCaller says who is asking
     * @param policy decides
     * @param refusals records a refusal so that it outlives the refused transaction
     */
    public AccessGuard(Supplier<Caller> hostCaller, AccessPolicy policy, BiConsumer<Refusal, Caller> refusals) {
        this.hostCaller = hostCaller;
        this.policy = policy;
        this.refusals = refusals;
    }

    /**
     * {@return who is asking}
     */
    public Caller caller() {
        Caller caller = acting.get();
        return caller != null ? caller : hostCaller.get();
    }

    /**
     * {@return what the current caller may see of a kind}
     *
     * @param kind the kind of entries
     */
    public ReadScope readScope(String kind) {
        return policy.readScope(caller(), kind);
    }

    /**
     * Refuses unless the current caller may; a refusal is written to the audit trail.
     *
     * @param action what the caller wants to do
     * @param subject what it is about
     * @throws AccessDeniedException if the policy says no
     */
    public void require(Action action, AccessSubject subject) {
        Caller caller = caller();
        if (policy.decide(caller, action, subject) instanceof Decision.Refused refused) {
            refusals.accept(new Refusal(action, subject, refused.reason()), caller);
            throw new AccessDeniedException(refused.reason());
        }
    }

    /**
     * Whether the current caller may, without a trace.
     *
     * @param action what the caller wants to do
     * @param subject what it is about
     * @return true if the policy says yes
     */
    public boolean may(Action action, AccessSubject subject) {
        return policy.decide(caller(), action, subject) instanceof Decision.Allowed;
    }

    /**
     * Refuses unless the current caller may see an entry. What may not be seen is not found, so that nobody learns
     * of it.
     *
     * @param subject the entry
     * @throws NotFoundException if it is outside of the caller's scope
     */
    public void requireVisible(AccessSubject subject) {
        if (!readScope(subject.kind()).allows(subject)) {
            throw new NotFoundException(Message.of("core.entry.not-found", "kind", subject.kind(), "id", subject.id()));
        }
    }

    /**
     * Runs work as somebody else, such as due work as the platform itself. Trusted code only.
     *
     * @param <T> what the work returns
     * @param caller who acts
     * @param work what to do
     * @return what the work returned
     */
    public <T extends @Nullable Object> T as(Caller caller, Supplier<T> work) {
        Caller before = acting.get();
        acting.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) {
                acting.remove();
            } else {
                acting.set(before);
            }
        }
    }
}
