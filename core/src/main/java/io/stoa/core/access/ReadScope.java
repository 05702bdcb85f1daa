package io.stoa.core.access;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import java.util.Set;

/**
 * What a caller may see of a kind of entries: published entries whose audience is one of {@code audiences}, and every
 * entry, whatever its state, of the organisations {@code providers}.
 *
 * @param everything whether the caller sees all entries in all states
 * @param audiences the audiences that the caller belongs to
 * @param providers the ids of the organisations whose entries the caller sees in all states
 */
public record ReadScope(boolean everything, Set<Audience> audiences, Set<String> providers) {

    /**
     * Copies the sets.
     *
     * @param everything whether the caller sees all
     * @param audiences the caller's audiences
     * @param providers the caller's organisations
     */
    public ReadScope {
        audiences = Set.copyOf(audiences);
        providers = Set.copyOf(providers);
    }

    /**
     * {@return a scope without limits}
     */
    public static ReadScope all() {
        return new ReadScope(true, Set.of(), Set.of());
    }

    /**
     * {@return a scope in which nothing is seen}
     */
    public static ReadScope none() {
        return new ReadScope(false, Set.of(), Set.of());
    }

    /**
     * Whether a single entry is in the scope.
     *
     * @param subject the entry
     * @return true if the caller may see it
     */
    public boolean allows(AccessSubject subject) {
        if (everything) {
            return true;
        }
        if (subject.providerId() != null && providers.contains(subject.providerId())) {
            return true;
        }
        return subject.status() == EntryStatus.PUBLISHED
                && subject.audience() != null
                && audiences.contains(subject.audience());
    }
}
