package io.stoa.instruments;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The larger facility that an instrument belongs to 所属资源载体.
 *
 * @param type what kind of facility, such as 科学仪器中心, or null
 * @param name its name, or null
 * @param resourceName the name of the resource that it is a part of, or null
 */
public record Facility(
        @Nullable @Size(max = 100) String type,
        @Nullable @Size(max = 300) String name,
        @Nullable @Size(max = 300) String resourceName) {}
