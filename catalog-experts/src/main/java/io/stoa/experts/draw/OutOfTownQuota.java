package io.stoa.experts.draw;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The fewest seats for experts from out of town 异地专家.
 *
 * @param homeRegion the GB/T 2260 region that is home, such as 220100 or, for a whole province, 220000; an expert whose region is not
 *     known does not count as from out of town
 * @param atLeast how many of the panel's seats, at least 1
 */
public record OutOfTownQuota(
        @NotNull @ValidIdentifier(IdentifierScheme.REGION) String homeRegion,
        @Min(1) @Max(1000) int atLeast) {}
