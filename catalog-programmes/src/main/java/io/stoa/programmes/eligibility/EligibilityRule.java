package io.stoa.programmes.eligibility;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.stoa.core.error.Violation;
import org.jspecify.annotations.Nullable;

/** A rule on who may apply 申报条件, with its parameters. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(ApplicantKinds.class),
    @JsonSubTypes.Type(ApplicantRegions.class),
    @JsonSubTypes.Type(EstablishedBefore.class),
    @JsonSubTypes.Type(LeaderSeniority.class),
    @JsonSubTypes.Type(LeaderAge.class),
    @JsonSubTypes.Type(ConsortiumSize.class),
    @JsonSubTypes.Type(ConsortiumIncludes.class),
    @JsonSubTypes.Type(TeamSize.class),
    @JsonSubTypes.Type(RunningApplications.class),
    @JsonSubTypes.Type(ApplicationsOfOrganisation.class),
    @JsonSubTypes.Type(ApplicationsOfLeader.class)
})
public sealed interface EligibilityRule
        permits ApplicantKinds,
                ApplicantRegions,
                EstablishedBefore,
                LeaderSeniority,
                LeaderAge,
                ConsortiumSize,
                ConsortiumIncludes,
                TeamSize,
                RunningApplications,
                ApplicationsOfOrganisation,
                ApplicationsOfLeader {

    /**
     * Checks an application.
     *
     * @param facts what is known of it
     * @return the violation with its own code, or null if the rule is kept
     */
    @Nullable
    Violation check(ApplicationFacts facts);
}
