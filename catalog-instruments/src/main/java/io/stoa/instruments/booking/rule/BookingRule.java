package io.stoa.instruments.booking.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A rule of booking with its parameters. Each is switched on per instrument, per group of instruments or per provider;
 * the nearest scope that speaks of a rule wins, with all of its rules of that code.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(MaxAdvance.class),
    @JsonSubTypes.Type(MinNotice.class),
    @JsonSubTypes.Type(MinLength.class),
    @JsonSubTypes.Type(MaxLength.class),
    @JsonSubTypes.Type(Grid.class),
    @JsonSubTypes.Type(OpeningHours.class),
    @JsonSubTypes.Type(ClosedOnHolidays.class),
    @JsonSubTypes.Type(CapCount.class),
    @JsonSubTypes.Type(CapHours.class),
    @JsonSubTypes.Type(OpenFuture.class),
    @JsonSubTypes.Type(Gap.class),
    @JsonSubTypes.Type(CancelCutoff.class),
    @JsonSubTypes.Type(Qualification.class),
    @JsonSubTypes.Type(Approval.class),
    @JsonSubTypes.Type(ProjectRequired.class),
    @JsonSubTypes.Type(Audiences.class),
    @JsonSubTypes.Type(Capacity.class),
    @JsonSubTypes.Type(Bundle.class),
    @JsonSubTypes.Type(Credit.class),
    @JsonSubTypes.Type(CheckIn.class),
    @JsonSubTypes.Type(WaitingList.class),
    @JsonSubTypes.Type(Off.class)
})
public sealed interface BookingRule
        permits MaxAdvance,
                MinNotice,
                MinLength,
                MaxLength,
                Grid,
                OpeningHours,
                ClosedOnHolidays,
                CapCount,
                CapHours,
                OpenFuture,
                Gap,
                CancelCutoff,
                Qualification,
                Approval,
                ProjectRequired,
                Audiences,
                Capacity,
                Bundle,
                Credit,
                CheckIn,
                WaitingList,
                Off {

    /**
     * {@return the rule's code}
     */
    RuleCode code();
}
