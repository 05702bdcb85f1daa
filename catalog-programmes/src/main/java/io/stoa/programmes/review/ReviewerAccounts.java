package io.stoa.programmes.review;

/**
 * As whom experts sign in 专家账号. A host whose callers have ids of their own says so here; otherwise an expert signs in with the
 * id of the entry in the register of experts.
 */
@FunctionalInterface
public interface ReviewerAccounts {

    /**
     * The caller as whom an expert signs in.
     *
     * @param expertId the expert
     * @return the caller's id, at most 100 characters; always the same for an expert
     */
    String callerOf(String expertId);
}
