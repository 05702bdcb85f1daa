package io.stoa.programmes.process;

import io.stoa.core.access.Action;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The process of a call 项目管理流程, step by step as {@link CallStateMachine} allows. Each step is one transaction, takes
 * the version of the process that the caller knows, so that of two secretaries at once one is told, and leaves a public
 * record. Rounds of review are opened and closed by the review.
 *
 * <p>Besides what is named below, every step throws {@link io.stoa.core.error.NotFoundException} if the caller may not
 * see the call, {@link io.stoa.core.error.AccessDeniedException} if the caller may not do it,
 * {@link io.stoa.core.error.ConflictException} if the version is not the one given, and
 * {@link io.stoa.core.error.RuleViolationException} if the stage or a guard does not allow it.
 */
public interface CallProcess {

    /** The kind of the public records of stages, in the change log. */
    String NOTICE_KIND = "stage-notice";

    /** Reads where a process stands within; by default secretaries, chairs and approvers of the call's maker may. */
    Action READ = new Action("call.read-process");

    /**
     * Where a call stands, as those see it who run its process.
     *
     * @param callId the call
     * @return the view
     */
    CallProcessView view(String callId);

    /**
     * Where a call stands, as everybody sees it.
     *
     * @param callId the call
     * @return the view
     */
    PublicProcessView publicView(String callId);

    /**
     * What stands against an action now; of one that takes more than a version, only the stage is looked at.
     *
     * @param callId the call
     * @param action the action
     * @return the violations; empty if it is possible
     */
    List<Violation> check(String callId, CallAction action);

    /**
     * Puts the closing off 延长申报时间.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @param closesAt the new closing, in the host's zone; behind the old one
     * @param reason why, 1 to 1000 characters
     * @return where the call stands
     */
    CallProcessView extend(String callId, long version, LocalDateTime closesAt, String reason);

    /**
     * Publishes which applications are accepted 公布受理情况.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @return where the call stands
     */
    CallProcessView publishAcceptance(String callId, long version);

    /**
     * Publishes the results of the review 公布评估结果, and keeps everything that they were computed from.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @return where the call stands
     */
    CallProcessView publishEvaluation(String callId, long version);

    /**
     * Proposes which applications are funded and how much each is given 拟定立项.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @param request how the decision is to be made
     * @return the decision
     */
    DecisionView propose(String callId, long version, ProposalRequest request);

    /**
     * What stands against a proposal, and what it would decide, without proposing it.
     *
     * @param callId the call
     * @param request how the decision is to be made
     * @return the violations; empty if it could be proposed at the right stage
     */
    List<Violation> checkProposal(String callId, ProposalRequest request);

    /**
     * Sends the proposal back 退回.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @param reason why, 1 to 1000 characters
     * @return where the call stands
     */
    CallProcessView returnProposal(String callId, long version, String reason);

    /**
     * Approves the proposal 审批; nobody approves what he or she proposed.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @return where the call stands
     */
    CallProcessView approveProposal(String callId, long version);

    /**
     * Publishes the decision, which begins the objection period, or begins it anew for a changed one 公示.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @return where the call stands
     */
    CallProcessView publishDecision(String callId, long version);

    /**
     * Proposes a changed decision because objections were upheld 调整. It goes the way of the first: approval,
     * publication, objection period.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @param request how the decision is to be made
     * @param reason why, 1 to 1000 characters; it is published
     * @return the decision
     */
    DecisionView amend(String callId, long version, ProposalRequest request, String reason);

    /**
     * Makes the decision final and tells every applicant 正式立项.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @return where the call stands
     */
    CallProcessView finalise(String callId, long version);

    /**
     * Ends the call.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @return where the call stands
     */
    CallProcessView end(String callId, long version);

    /**
     * Gives the call up and tells every applicant 终止.
     *
     * @param callId the call
     * @param version the version of the process as the caller knows it
     * @param reason why, 1 to 1000 characters; it is published
     * @return where the call stands
     */
    CallProcessView cancel(String callId, long version, String reason);

    /**
     * A decision.
     *
     * @param callId the call
     * @param number the number of the decision
     * @return the decision
     * @throws io.stoa.core.error.NotFoundException if there is none
     */
    DecisionView decision(String callId, int number);

    /**
     * Computes a decision once more from its records: the ranking from the scores, the decision from ranking, rule,
     * adjustments and budgets 决策复核.
     *
     * @param callId the call
     * @param number the number of the decision
     * @return whether everything is equal, or what differs
     * @throws io.stoa.core.error.NotFoundException if there is none
     */
    DecisionReplay replay(String callId, int number);

    /**
     * The public records of a call, in the order of their publication.
     *
     * @param callId the call
     * @param page which page
     * @return the page
     */
    Page<StageNoticeView> notices(String callId, PageRequest page);

    /**
     * A public record, as the change log names it.
     *
     * @param id the record
     * @return the record
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    StageNoticeView notice(String id);
}
