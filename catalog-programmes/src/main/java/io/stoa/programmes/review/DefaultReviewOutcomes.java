package io.stoa.programmes.review;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.programmes.Call;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.application.Application;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.process.CallProgress;
import io.stoa.programmes.process.CallStage;
import io.stoa.programmes.review.ApplicantRoundView.Hearing;
import io.stoa.programmes.review.ApplicantRoundView.Result;
import io.stoa.programmes.review.PublicRoundView.Place;
import io.stoa.programmes.review.schedule.DefenceSlot;
import io.stoa.programmes.review.schedule.Timetable;
import io.stoa.programmes.review.score.ScoreEntry;
import io.stoa.programmes.review.score.ScoredApplication;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class DefaultReviewOutcomes implements ReviewOutcomes {

    /** The stages at which the evaluation is public. */
    private static final Set<CallStage> PUBLIC = EnumSet.of(
            CallStage.EVALUATED,
            CallStage.PROPOSED,
            CallStage.DECIDED,
            CallStage.OBJECTION_PERIOD,
            CallStage.FINAL,
            CallStage.CLOSED);

    private static final Comparator<Place> BY_RANK = Comparator.comparing(
                    Place::rank, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Place::application);

    private final ModuleContext context;
    private final RoundBook book;

    DefaultReviewOutcomes(ModuleContext context, RoundBook book) {
        this.context = context;
        this.book = book;
    }

    @Override
    public List<ApplicantRoundView> ofApplication(String applicationId) {
        return context.transactions().required(em -> {
            Application application = em.find(Application.class, applicationId);
            if (application == null || !context.access().may(SEE_OWN, application.subject())) {
                throw RoundBook.notFound(Applications.KIND, applicationId);
            }
            boolean published = isPublished(em, application.getCallId());
            List<ApplicantRoundView> views = new ArrayList<>();
            for (ReviewRound round : book.ofCall(em, application.getCallId())) {
                RoundFile file = RoundFile.read(em, round);
                file.applications().stream()
                        .filter(each -> each.getApplicationId().equals(applicationId))
                        .findFirst()
                        .filter(each -> round.getState() != RoundState.PREPARING)
                        .ifPresent(own -> views.add(view(file, own, published)));
            }
            return views;
        });
    }

    private static ApplicantRoundView view(RoundFile file, RoundApplication own, boolean published) {
        ReviewRound round = file.round();
        return new ApplicantRoundView(round.getMode(), hearing(round, own), published ? result(file, own) : null);
    }

    private static @Nullable Hearing hearing(ReviewRound round, RoundApplication own) {
        Timetable timetable = round.getTimetable();
        if (timetable == null) {
            return null;
        }
        for (DefenceSlot slot : timetable.slots()) {
            if (slot.application().equals(own.getPseudonym())) {
                return new Hearing(
                        slot.arrival(), slot.slot().start(), slot.slot().end(), String.valueOf(slot.waitingRoom()));
            }
        }
        return null;
    }

    private static @Nullable Result result(RoundFile file, RoundApplication own) {
        RoundOutcome outcome = file.round().getOutcome();
        ScoredApplication place = outcome == null ? null : outcome.ranking().of(own.getPseudonym());
        if (outcome == null || place == null) {
            return null;
        }
        boolean advanced = outcome.advancing().contains(own.getPseudonym());
        return Result.of(place, advanced, file.round().getTerms().sharesComments() ? comments(file, own) : List.of());
    }

    private static List<String> comments(RoundFile file, RoundApplication own) {
        List<String> comments = new ArrayList<>();
        for (Review review : file.active(own)) {
            ReviewSheet sheet = review.getSheet();
            if (review.getState() == ReviewState.FINAL && sheet != null) {
                sheet.entries().stream().map(ScoreEntry::comment).forEach(each -> addSaid(comments, each));
                addSaid(comments, sheet.comment());
            }
        }
        return comments.stream().sorted().toList();
    }

    private static void addSaid(List<String> comments, @Nullable String comment) {
        if (comment != null && !comment.isBlank()) {
            comments.add(comment.strip());
        }
    }

    @Override
    public List<PublicRoundView> ofCall(String callId) {
        return context.transactions().required(em -> {
            Call call = em.find(Call.class, callId);
            if (call == null) {
                throw RoundBook.notFound(CallCatalog.KIND, callId);
            }
            context.access().requireVisible(call.subject());
            context.access().require(SEE_PUBLISHED, AccessSubject.ofPlatform(ReviewRounds.KIND, callId));
            boolean published = isPublished(em, callId);
            return book.ofCall(em, callId).stream()
                    .filter(round -> round.getState() != RoundState.PREPARING)
                    .map(round -> view(em, round, published))
                    .toList();
        });
    }

    private static PublicRoundView view(EntityManager em, ReviewRound round, boolean published) {
        return new PublicRoundView(
                round.getCallId(),
                round.getNumber(),
                round.getMode(),
                round.getTerms().sheet(),
                round.getTerms().rule(),
                published ? places(em, round) : List.of());
    }

    private static List<Place> places(EntityManager em, ReviewRound round) {
        RoundOutcome outcome = round.getOutcome();
        List<Place> places = new ArrayList<>();
        for (RoundApplication judged : RoundFile.read(em, round).applications()) {
            ScoredApplication place = outcome == null ? null : outcome.ranking().of(judged.getPseudonym());
            Application application = em.find(Application.class, judged.getApplicationId());
            if (outcome != null && place != null && application != null) {
                places.add(new Place(
                        String.valueOf(application.getNumber()),
                        application.getTitle(),
                        place.rank(),
                        place.score(),
                        outcome.advancing().contains(judged.getPseudonym())));
            }
        }
        places.sort(BY_RANK);
        return places;
    }

    private static boolean isPublished(EntityManager em, String callId) {
        CallProgress progress = em.find(CallProgress.class, callId);
        return progress != null && PUBLIC.contains(progress.getStage());
    }
}
