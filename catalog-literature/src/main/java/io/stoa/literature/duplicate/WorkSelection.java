package io.stoa.literature.duplicate;

import org.jspecify.annotations.Nullable;

/**
 * Some works of the catalogue; without conditions all of them. Withdrawn ones are never among them.
 *
 * @param providerId the organisation that provides them, or null for any
 * @param source the system that they come from, or null for any
 */
public record WorkSelection(
        @Nullable String providerId, @Nullable String source) {

    /** Every work. */
    public static final WorkSelection ALL = new WorkSelection(null, null);

    /**
     * The works of an organisation.
     *
     * @param providerId the organisation
     * @return the selection
     */
    public static WorkSelection ofProvider(String providerId) {
        return new WorkSelection(providerId, null);
    }

    /**
     * The works from a system.
     *
     * @param source the system
     * @return the selection
     */
    public static WorkSelection ofSource(String source) {
        return new WorkSelection(null, source);
    }
}
