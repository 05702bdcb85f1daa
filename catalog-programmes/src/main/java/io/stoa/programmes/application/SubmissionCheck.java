package io.stoa.programmes.application;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.programmes.eligibility.ApplicationFacts;
import io.stoa.programmes.eligibility.EligibilityRule;
import io.stoa.programmes.process.CallInProcess;
import io.stoa.programmes.process.CallStage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that stands against submitting an application at this moment. */
final class SubmissionCheck {

    private final EntityManager em;
    private final CallInProcess call;
    private final Application application;
    private final Instant now;
    private final Problems problems = new Problems();

    private SubmissionCheck(EntityManager em, CallInProcess call, Application application, Instant now) {
        this.em = em;
        this.call = call;
        this.application = application;
        this.now = now;
    }

    /** The call is locked, so that of two equal applications the second sees the first. */
    static List<Violation> of(
            EntityManager em, CallInProcess call, Application application, ApplicationContent content, Instant now) {
        SubmissionCheck check = new SubmissionCheck(em, call, application, now);
        check.time();
        Completeness.check(call.call().getTerms(), content, check.problems);
        check.competition(content.draft());
        return check.problems.found();
    }

    private void time() {
        if (application.getState() == ApplicationState.RETURNED) {
            Instant until = application.getCorrectBy();
            if (until != null && !now.isBefore(until)) {
                problems.add(
                        Message.of("programmes.application.correction-late", "until", until, "now", now), until, now);
            } else if (call.stage() != CallStage.RECEIVING && call.stage() != CallStage.ACCEPTANCE) {
                problems.add(Message.of(
                        "programmes.application.not-receiving",
                        "stage",
                        call.stage().label()));
            }
        } else if (now.isBefore(call.opensAt())) {
            problems.add(
                    Message.of("programmes.application.early", "opens", call.opensAt(), "now", now),
                    call.opensAt(),
                    now);
        } else if (!now.isBefore(call.closesAt())) {
            problems.add(
                    Message.of("programmes.application.late", "closes", call.closesAt(), "now", now),
                    call.closesAt(),
                    now);
        } else if (call.stage() != CallStage.RECEIVING) {
            problems.add(Message.of(
                    "programmes.application.not-receiving",
                    "stage",
                    call.stage().label()));
        }
    }

    private void competition(ApplicationDraft draft) {
        List<Application> ofLeader = running("leaderKey", application.leaderKey(), null);
        List<Application> ofOrganisation =
                running("organisationKey", application.organisationKey(), application.getCallId());
        duplicates(ofLeader, ofOrganisation);
        ApplicationFacts facts = facts(draft, ofLeader, ofOrganisation.size());
        for (EligibilityRule rule : call.call().getTerms().eligibility()) {
            Violation violation = rule.check(facts);
            if (violation != null) {
                problems.add(violation);
            }
        }
    }

    private void duplicates(List<Application> ofLeader, List<Application> ofOrganisation) {
        Set<Application> others = new LinkedHashSet<>(ofLeader);
        others.addAll(ofOrganisation);
        for (Application other : others) {
            if (other.getCallId().equals(application.getCallId())
                    && other.titleKey().equals(application.titleKey())) {
                problems.add(Message.of("programmes.application.duplicate", "number", other.getNumber()));
            }
        }
    }

    private ApplicationFacts facts(ApplicationDraft draft, List<Application> ofLeader, long ofOrganisation) {
        ApplicantOrganisation lead = draft.lead();
        TeamMember leader = draft.leader();
        long inCall = ofLeader.stream()
                .filter(each -> each.getCallId().equals(application.getCallId()))
                .count();
        return new ApplicationFacts(
                lead == null ? null : lead.kind(),
                lead == null ? null : lead.region(),
                lead == null ? null : lead.establishedOn(),
                partnerKinds(draft),
                draft.team().size(),
                leader == null ? null : leader.bornOn(),
                leader == null ? null : leader.seniority(),
                ofLeader.size(),
                inCall,
                ofOrganisation);
    }

    private static List<OrganisationKind> partnerKinds(ApplicationDraft draft) {
        return draft.organisations().stream()
                .skip(1)
                .map(each -> each.kind() == null ? OrganisationKind.OTHER : each.kind())
                .toList();
    }

    /**
     * Other running applications under a key. All under the key are locked, drafts too, so that two that are submitted
     * at once, even to two calls, see each other; a plain read could show what was before the lock on MariaDB.
     */
    private List<Application> running(String attribute, @Nullable String key, @Nullable String callId) {
        if (key == null) {
            return List.of();
        }
        TypedQuery<Application> query = em.createQuery(
                        "select a from Application a where a." + attribute + " = :key"
                                + (callId == null ? "" : " and a.callId = :call") + " order by a.id",
                        Application.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        if (callId != null) {
            query.setParameter("call", callId);
        }
        return query.getResultList().stream()
                .filter(each -> !each.getId().equals(application.getId()))
                .filter(each -> each.getState().isRunning())
                .toList();
    }
}
