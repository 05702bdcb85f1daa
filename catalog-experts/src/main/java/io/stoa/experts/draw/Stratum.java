package io.stoa.experts.draw;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A part of the pool that gets seats of its own 分层. Whoever fits several strata belongs to the first of them.
 *
 * @param code by what it is named, 1 to 50 letters, digits and hyphens
 * @param who which experts of the pool belong to it
 * @param seats how many are drawn, 0 to 200
 * @param standIns how many stand-ins are drawn after them 候补, 0 to 200
 */
public record Stratum(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,50}") String code,
        @NotNull @Valid PoolCriteria who,
        @Min(0) @Max(200) int seats,
        @Min(0) @Max(200) int standIns) {}
