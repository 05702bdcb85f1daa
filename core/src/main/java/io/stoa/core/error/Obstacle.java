package io.stoa.core.error;

import io.stoa.core.ResourceRef;
import io.stoa.core.time.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in the way of a call.
 *
 * @param what what it is, or null if the caller may not know more than that it is there
 * @param when the time that it takes up, or null if that is not the matter
 */
public record Obstacle(@Nullable ResourceRef what, @Nullable TimeSlot when) {

    /**
     * Something known to the caller that takes up time.
     *
     * @param what what it is
     * @param when the time that it takes up
     * @return the obstacle
     */
    public static Obstacle of(ResourceRef what, TimeSlot when) {
        return new Obstacle(what, when);
    }

    /**
     * Something of which the caller may know only the time that it takes up.
     *
     * @param when the time that it takes up
     * @return the obstacle
     */
    public static Obstacle hidden(TimeSlot when) {
        return new Obstacle(null, when);
    }
}
