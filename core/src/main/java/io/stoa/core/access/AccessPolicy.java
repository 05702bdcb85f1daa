package io.stoa.core.access;

/**
 * Says who may do what. Every service method asks it. The default ({@link RoleAccessPolicy}) goes by role and
 * provider organisation; a host may replace or wrap it.
 */
public interface AccessPolicy {

    /**
     * Whether a caller may do something.
     *
     * @param caller who asks
     * @param action what they want to do
     * @param subject what it is about
     * @return the decision, with a reason if it is no
     */
    Decision decide(Caller caller, Action action, AccessSubject subject);

    /**
     * What of a kind of entries a caller may see. It is pushed into queries and into search, so that pages, counts
     * and facets hold only what may be seen.
     *
     * @param caller who asks
     * @param kind the kind of entries
     * @return the scope
     */
    ReadScope readScope(Caller caller, String kind);
}
