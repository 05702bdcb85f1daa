package io.stoa.instruments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The larger facility that an instrument belongs to 所属资源载体.
 *
 * @param type what kind of facility, such as 科学仪器中心
 * @param name its name, or null
 */
public record Facility(
        @NotBlank @Size(max = 100) String type,
        @Nullable @Size(max = 300) String name) {}
