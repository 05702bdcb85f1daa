package io.stoa.instruments;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument can do.
 *
 * @param version version or specification 规格, or null
 * @param indicators main technical indicators 主要技术指标, or null
 * @param functions main functions 主要功能, or null
 */
public record Capability(
        @Nullable @Size(max = 300) String version,
        @Nullable @Size(max = 8000) String indicators,
        @Nullable @Size(max = 8000) String functions) {

    /** Nothing known. */
    static final Capability NONE = new Capability(null, null, null);
}
