package io.stoa.programmes.review;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Caller;
import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import io.stoa.experts.Employment;
import io.stoa.experts.conflict.ApplicationParties;
import io.stoa.experts.conflict.Conflict;
import io.stoa.experts.conflict.ConflictChecks;
import io.stoa.experts.conflict.ConflictReport;
import io.stoa.experts.conflict.ConflictRequest;
import io.stoa.experts.conflict.InvolvedOrganisation;
import io.stoa.experts.conflict.PersonProfile;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.ApplicationRecords;
import io.stoa.programmes.application.ReviewedApplicationRecord;
import io.stoa.programmes.application.TeamMember;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which reviewers must not judge which applications. The check is made as the platform itself, once the caller may manage the round. */
final class PairChecks {

    private final ModuleContext context;
    private final ApplicationRecords records;
    private final ZoneId zone;

    PairChecks(ModuleContext context, ApplicationRecords records, ZoneId zone) {
        this.context = context;
        this.records = records;
        this.zone = zone;
    }

    /** Of some experts, at least one. */
    ConflictReport of(
            EntityManager em, ReviewRound round, Collection<RoundApplication> applications, List<String> expertIds) {
        if (expertIds.isEmpty()) {
            throw new IllegalArgumentException("a check of nobody would be taken for one of everybody");
        }
        return check(em, round, applications, expertIds);
    }

    /** Of every published expert. */
    ConflictReport ofAll(EntityManager em, ReviewRound round, Collection<RoundApplication> applications) {
        return check(em, round, applications, List.of());
    }

    private ConflictReport check(
            EntityManager em, ReviewRound round, Collection<RoundApplication> applications, List<String> expertIds) {
        List<ApplicationParties> parties = applications.stream()
                .map(application -> parties(records.record(em, application.getApplicationId())))
                .toList();
        LocalDate today = context.clock().instant().atZone(zone).toLocalDate();
        ConflictRequest request = ConflictRequest.of(round.getProviderId(), today, parties, expertIds);
        return context.access()
                .as(Caller.system(), () -> context.get(ConflictChecks.class).check(request));
    }

    /** The pairs of the panel, its chair's included, that are in conflict now, in the order of the pseudonyms. */
    List<PairConflict> onPanel(EntityManager em, RoundFile file, Collection<RoundApplication> inPlay) {
        List<String> experts = file.seats().stream()
                .filter(seat -> seat.getState().isActive())
                .map(PanelSeat::getExpertId)
                .toList();
        if (experts.isEmpty() || inPlay.isEmpty()) {
            return List.of();
        }
        ConflictReport report = of(em, file.round(), inPlay, experts);
        List<PairConflict> pairs = new ArrayList<>();
        for (RoundApplication application : inPlay) {
            for (PanelSeat seat : file.seats()) {
                String expert = seat.getExpertId();
                if (isConcerned(file, seat, application) && report.bars(expert, application.getApplicationId())) {
                    pairs.add(pair(report, seat.getPseudonym(), expert, application.getApplicationId()));
                }
            }
        }
        return pairs;
    }

    /** Whoever judges an application, and the chair, who leads the talk about all but those that he or she recused from. */
    private static boolean isConcerned(RoundFile file, PanelSeat seat, RoundApplication application) {
        Review review = file.review(seat, application);
        return seat.getState().isActive() && (review == null ? seat.isChair() : !review.isExcused());
    }

    static PairConflict pair(ConflictReport report, String seat, String expertId, String applicationId) {
        return new PairConflict(
                seat,
                expertId,
                applicationId,
                report.between(expertId, applicationId).stream()
                        .filter(Conflict::bars)
                        .toList());
    }

    static Violation violation(PairConflict pair) {
        return Violation.of(Message.of(
                "programmes.round.conflict",
                "expert",
                pair.expertId(),
                "application",
                pair.applicationId(),
                "reasons",
                pair.conflicts().isEmpty()
                        ? Message.of("programmes.round.conflict-unknown")
                        : pair.conflicts().stream().map(Conflict::reason).toList()));
    }

    static ApplicationParties parties(ReviewedApplicationRecord application) {
        ApplicationDraft draft = application.content().draft();
        List<PersonProfile> people = new ArrayList<>();
        for (int i = 0; i < draft.team().size(); i++) {
            people.add(profile(application.id() + "/" + (i + 1), draft.team().get(i)));
        }
        List<InvolvedOrganisation> organisations = draft.organisations().stream()
                .map(organisation -> new InvolvedOrganisation(organisation.name(), null))
                .toList();
        return new ApplicationParties(application.id(), application.callId(), people, organisations);
    }

    private static PersonProfile profile(String id, TeamMember member) {
        PersonProfile.Builder profile = PersonProfile.named(id, member.name())
                .employment(new Employment(member.organisation(), null, null, null, null));
        member.otherNames().forEach(profile::name);
        if (member.expertId() != null) {
            profile.expertId(member.expertId());
        }
        if (member.orcid() != null) {
            profile.orcid(member.orcid());
        }
        if (member.email() != null) {
            profile.unconfirmedEmail(member.email());
        }
        return profile.build();
    }
}
