package io.stoa.literature.duplicate;

import org.jspecify.annotations.Nullable;

/**
 * Which pairs are wanted; all conditions that are given must hold.
 *
 * @param state where they stand, or null for any
 * @param providerId the organisation that provides at least one of the works; null for any, which only those may ask who review for all
 * @param workId a work that is one of the two, or null
 * @param fromScore the least score, 0 to 1
 */
public record DuplicateQuery(
        @Nullable DuplicateState state,
        @Nullable String providerId,
        @Nullable String workId,
        double fromScore) {

    /**
     * {@return the open pairs of all organisations}
     */
    public static DuplicateQuery open() {
        return new DuplicateQuery(DuplicateState.OPEN, null, null, 0);
    }

    /**
     * The same pairs, of one organisation.
     *
     * @param provider the organisation
     * @return the query
     */
    public DuplicateQuery ofProvider(String provider) {
        return new DuplicateQuery(state, provider, workId, fromScore);
    }

    /**
     * The same pairs, with one work.
     *
     * @param work the work
     * @return the query
     */
    public DuplicateQuery ofWork(String work) {
        return new DuplicateQuery(state, providerId, work, fromScore);
    }

    /**
     * The same pairs in another state.
     *
     * @param wanted where they stand, or null for any
     * @return the query
     */
    public DuplicateQuery inState(@Nullable DuplicateState wanted) {
        return new DuplicateQuery(wanted, providerId, workId, fromScore);
    }
}
