package io.stoa.core.access;

/** Decides on one action; a module names the default rules of its own actions. */
@FunctionalInterface
public interface AccessRule {

    /**
     * Whether the caller may.
     *
     * @param caller who asks
     * @param subject what it is about
     * @return the decision
     */
    Decision decide(Caller caller, AccessSubject subject);
}
