package io.stoa.instruments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument can do.
 *
 * @param technical main technical indicators 主要技术指标, or null
 * @param functions main functions 主要功能, or null
 * @param specification version or configuration 规格, or null
 * @param runHours hours it ran in a year 年运行机时, or null
 * @param serviceHours hours it served others in a year 年服务机时, or null
 */
public record Capability(
        @Nullable @Size(max = 4000) String technical,
        @Nullable @Size(max = 4000) String functions,
        @Nullable @Size(max = 200) String specification,
        @Nullable @PositiveOrZero @Max(8784) Integer runHours,
        @Nullable @PositiveOrZero @Max(8784) Integer serviceHours) {

    /** Nothing known. */
    static final Capability UNKNOWN = new Capability(null, null, null, null, null);
}
