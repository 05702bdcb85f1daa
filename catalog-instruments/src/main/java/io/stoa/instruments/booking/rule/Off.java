package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.NotNull;

/**
 * Switches a rule off that a wider scope has switched on: the provider's for a group, or the group's for an instrument.
 *
 * @param code the rule
 */
public record Off(@NotNull RuleCode code) implements BookingRule {}
