package io.stoa.literature;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Names a work by its id here or by its id in the system that its record comes from.
 *
 * @param id its id here, or null
 * @param source the system that its record comes from, or null
 * @param sourceId its id there, or null
 */
public record WorkReference(
        @Nullable @Size(max = 36) String id,
        @Nullable @Size(max = 100) String source,
        @Nullable @Size(max = 200) String sourceId) {

    /**
     * A work by its id here.
     *
     * @param id the id
     * @return the reference
     */
    public static WorkReference of(String id) {
        return new WorkReference(id, null, null);
    }

    /**
     * A work by its id in another system.
     *
     * @param source the system
     * @param sourceId its id there
     * @return the reference
     */
    public static WorkReference from(String source, String sourceId) {
        return new WorkReference(null, source, sourceId);
    }

    @Override
    public String toString() {
        return id != null ? id : source + ":" + sourceId;
    }
}
