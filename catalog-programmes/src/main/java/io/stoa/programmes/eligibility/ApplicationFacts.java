package io.stoa.programmes.eligibility;

import io.stoa.core.organisation.OrganisationKind;
import io.stoa.experts.Seniority;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask of an application.
 *
 * @param kind what kind of body the lead applicant is, or null if it is not known
 * @param region its GB/T 2260 region, or null
 * @param establishedOn when it was established, or null
 * @param partnerKinds what kinds of bodies the partners are
 * @param members how many people the team has, leader included
 * @param leaderBornOn when the leader was born, or null
 * @param leaderSeniority the rank of the leader's title, or null
 * @param runningOfLeader how many other applications and projects of the leader are running 在研和在审, in all calls
 * @param ofLeaderInCall how many other applications the leader has in the call
 * @param ofOrganisationInCall how many other applications the lead applicant has in the call
 */
public record ApplicationFacts(
        @Nullable OrganisationKind kind,
        @Nullable String region,
        @Nullable LocalDate establishedOn,
        List<OrganisationKind> partnerKinds,
        int members,
        @Nullable LocalDate leaderBornOn,
        @Nullable Seniority leaderSeniority,
        long runningOfLeader,
        long ofLeaderInCall,
        long ofOrganisationInCall) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param kind what kind of body the lead applicant is, or null if it is not known
     * @param region its GB/T 2260 region, or null
     * @param establishedOn when it was established, or null
     * @param partnerKinds what kinds of bodies the partners are
     * @param members how many people the team has, leader included
     * @param leaderBornOn when the leader was born, or null
     * @param leaderSeniority the rank of the leader's title, or null
     * @param runningOfLeader how many other applications and projects of the leader are running 在研和在审, in all calls
     * @param ofLeaderInCall how many other applications the leader has in the call
     * @param ofOrganisationInCall how many other applications the lead applicant has in the call
     */
    public ApplicationFacts {
        partnerKinds = partnerKinds == null ? List.of() : List.copyOf(partnerKinds);
    }
}
