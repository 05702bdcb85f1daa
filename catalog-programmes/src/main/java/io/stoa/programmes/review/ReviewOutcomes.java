package io.stoa.programmes.review;

import io.stoa.core.access.Action;
import java.util.List;

/** What applicants and the public learn of review 评审结果查询. Results are shown once the call's evaluation is published. */
public interface ReviewOutcomes {

    /** Sees what came of an application's review; by default the applicant. */
    Action SEE_OWN = new Action("review.see-own");

    /** Sees how rounds judge and their published places; by default everybody. */
    Action SEE_PUBLISHED = new Action("review.see-published");

    /**
     * What an applicant learns of the rounds in which an application is judged.
     *
     * @param applicationId the application
     * @return the rounds, in their order; empty before the first
     * @throws io.stoa.core.error.NotFoundException if there is no such application, or it is not the caller's
     */
    List<ApplicantRoundView> ofApplication(String applicationId);

    /**
     * What everybody may see of a call's rounds.
     *
     * @param callId the call
     * @return the rounds that have begun, in their order
     * @throws io.stoa.core.error.NotFoundException if there is no such call, or the caller may not see it
     */
    List<PublicRoundView> ofCall(String callId);
}
