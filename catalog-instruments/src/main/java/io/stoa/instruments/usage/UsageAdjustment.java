package io.stoa.instruments.usage;

import io.stoa.core.time.TimeSlot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * What counts of a session from now on 更正.
 *
 * @param entry the number of the entry that the caller saw, see {@link UsageView#entry()}
 * @param slot from its start to its stop, without start-up and post-processing; at most 31 days
 * @param work what was done
 */
public record UsageAdjustment(
        @PositiveOrZero int entry,
        @NotNull TimeSlot slot,
        @NotNull @Valid UsageWork work) {}
