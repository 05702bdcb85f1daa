package io.stoa.instruments;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * When an instrument came into use and left it. PIDINST leaves the form of dates open, so they are kept as written; ISO 8601 dates are understood.
 *
 * @param commissioned when it came into use 启用日期, or null
 * @param decommissioned when it left use, or null
 */
public record ServiceDates(
        @Nullable @Size(max = 40) String commissioned,
        @Nullable @Size(max = 40) String decommissioned) {}
