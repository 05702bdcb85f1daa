package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Instruments and accessories that are booked with it 成套预约: all or none. Each must allow the booking by its own rules;
 * bundles of theirs are not followed.
 *
 * @param instrumentIds their ids, 1 to 20
 */
public record Bundle(@NotEmpty @Size(max = 20) Set<@NotBlank String> instrumentIds) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.BUNDLE;
    }

    /**
     * Copies the ids.
     *
     * @param instrumentIds their ids
     */
    public Bundle {
        instrumentIds = instrumentIds == null ? Set.of() : Set.copyOf(instrumentIds);
    }
}
