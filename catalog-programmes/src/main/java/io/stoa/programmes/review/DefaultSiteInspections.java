package io.stoa.programmes.review;

import io.stoa.core.ModuleContext;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.file.FileLimits;
import io.stoa.core.file.StoredFile;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.process.CallGate;
import io.stoa.programmes.process.CallStage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class DefaultSiteInspections implements SiteInspections {

    private static final String KIND = "site-visit";
    private static final int LONGEST_REPORT = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FILES = 200;
    private static final FileLimits FILES =
            new FileLimits(50_000_000, Set.of("image/jpeg", "image/png", "image/tiff", "application/pdf"));

    private final ModuleContext context;
    private final RoundBook book;
    private final PanelDoor door;
    private final CallGate gate;
    private final ZoneId zone;

    DefaultSiteInspections(ModuleContext context, RoundBook book, PanelDoor door, CallGate gate, ZoneId zone) {
        this.context = context;
        this.book = book;
        this.door = door;
        this.gate = gate;
        this.zone = zone;
    }

    @Override
    public SiteVisitView plan(String roundId, String application, SiteVisitPlan plan) {
        context.requireValid(plan);
        return context.transactions().required(em -> {
            ReviewRound round = book.lock(em, roundId);
            context.access().require(ReviewRounds.MANAGE, round.subject());
            gate.require(em, round.getCallId(), CallStage.IN_REVIEW);
            requireOnSite(round);
            RoundBook.requireState(round, RoundState.PREPARING, RoundState.REVIEWING);
            RoundFile file = RoundFile.locked(em, round);
            RoundApplication judged = file.application(application);
            List<String> inspectors = inspectors(file, judged, plan);
            SiteVisit visit = visit(em, judged);
            if (visit == null) {
                visit = new SiteVisit(context.ids().next(), roundId, judged.getId(), plan, inspectors);
                em.persist(visit);
            } else {
                requireOpen(visit, application);
                visit.replan(plan, inspectors);
            }
            book.done(em, round, ReviewRounds.MANAGE, null, null);
            return SiteVisitView.of(visit, application);
        });
    }

    private static void requireOnSite(ReviewRound round) {
        if (round.getMode() != ReviewMode.ON_SITE) {
            throw RoundBook.refused(
                    "programmes.visit.not-on-site",
                    "id",
                    round.getId(),
                    "mode",
                    round.getMode().label());
        }
    }

    private static List<String> inspectors(RoundFile file, RoundApplication judged, SiteVisitPlan plan) {
        Set<String> judging = file.active(judged).stream()
                .map(review -> file.seat(review).getPseudonym())
                .collect(Collectors.toSet());
        for (String inspector : plan.inspectors()) {
            if (!judging.contains(inspector)) {
                throw RoundBook.refused(
                        "programmes.round.does-not-judge", "seat", inspector, "application", judged.getPseudonym());
            }
        }
        return plan.inspectors().stream().distinct().sorted().toList();
    }

    private static void requireOpen(SiteVisit visit, String application) {
        if (visit.isComplete()) {
            throw RoundBook.refused("programmes.visit.report-final", "application", application);
        }
    }

    /** The visit of an application as it is now. */
    static @Nullable SiteVisit visit(EntityManager em, RoundApplication application) {
        List<SiteVisit> visits = em.createQuery("select v from SiteVisit v where v.entryId = :entry", SiteVisit.class)
                .setParameter("entry", application.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return visits.isEmpty() ? null : visits.get(0);
    }

    @Override
    public List<SiteVisitView> visits(String roundId) {
        return context.transactions().required(em -> {
            ReviewRound round = book.find(em, roundId);
            boolean all = context.access().may(ReviewRounds.READ, round.subject());
            PanelSeat seat = all ? null : door.seat(em, round, INSPECT);
            RoundFile file = RoundFile.read(em, round);
            List<SiteVisitView> visits = new ArrayList<>();
            for (SiteVisit visit : visits(em, round)) {
                if (seat == null || goes(seat, visit)) {
                    visits.add(SiteVisitView.of(visit, pseudonym(file, visit)));
                }
            }
            visits.sort(Comparator.comparing(SiteVisitView::date).thenComparing(SiteVisitView::application));
            return visits;
        });
    }

    private static List<SiteVisit> visits(EntityManager em, ReviewRound round) {
        return em.createQuery("select v from SiteVisit v where v.roundId = :round", SiteVisit.class)
                .setParameter("round", round.getId())
                .getResultList();
    }

    private static String pseudonym(RoundFile file, SiteVisit visit) {
        return file.applications().stream()
                .filter(each -> each.getId().equals(visit.getEntryId()))
                .map(RoundApplication::getPseudonym)
                .findFirst()
                .orElseThrow(() -> notFound(visit.getId()));
    }

    private static boolean goes(PanelSeat seat, SiteVisit visit) {
        return seat.getState() == SeatState.ACCEPTED && visit.getInspectors().contains(seat.getPseudonym());
    }

    @Override
    public SiteVisitView report(String roundId, String application, long version, String report, boolean last) {
        requireLength("report", report, LONGEST_REPORT);
        return inspect(roundId, application, (em, visit) -> {
            if (visit.getVersion() != version) {
                throw ConflictException.staleVersion(KIND, application, version, visit.getVersion());
            }
            LocalDate today = book.now().atZone(zone).toLocalDate();
            if (today.isBefore(visit.getVisitedOn())) {
                throw RoundBook.refused("programmes.visit.not-yet", "date", visit.getVisitedOn(), "today", today);
            }
            visit.report(report.strip(), last);
        });
    }

    @Override
    public SiteVisitView attach(
            String roundId, String application, String name, String mediaType, InputStream content) {
        requireLength("name", name, LONGEST_NAME);
        return inspect(roundId, application, (em, visit) -> {
            if (visit.getFiles().size() >= MOST_FILES) {
                throw RoundBook.refused("programmes.visit.too-many-files", "limit", MOST_FILES);
            }
            StoredFile file = context.files().put(content, FILES, mediaType);
            visit.attach(new SiteFile(name.strip(), file.mediaType(), file.hash(), file.size()));
        });
    }

    private static void requireLength(String what, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw RoundBook.refused(
                    "programmes.visit.length",
                    "what",
                    what,
                    "length",
                    text.strip().length(),
                    "limit",
                    most);
        }
    }

    private SiteVisitView inspect(String roundId, String application, Inspection work) {
        return context.transactions().required(em -> {
            ReviewRound round = book.lock(em, roundId);
            PanelSeat seat = door.lockedSeat(em, round, INSPECT);
            gate.require(em, round.getCallId(), CallStage.IN_REVIEW);
            RoundBook.requireState(round, RoundState.REVIEWING);
            SiteVisit visit = own(em, round, seat, application);
            requireOpen(visit, application);
            work.take(em, visit);
            book.done(em, round, INSPECT, null, null);
            return SiteVisitView.of(visit, application);
        });
    }

    private static SiteVisit own(EntityManager em, ReviewRound round, PanelSeat seat, String application) {
        RoundFile file = RoundFile.read(em, round);
        SiteVisit visit = visit(em, file.application(application));
        if (visit == null || !goes(seat, visit)) {
            throw notFound(application);
        }
        return visit;
    }

    @Override
    public InputStream openFile(String roundId, String application, String sha256) {
        boolean known = visits(roundId).stream()
                .filter(visit -> visit.application().equals(application))
                .anyMatch(visit ->
                        visit.files().stream().anyMatch(file -> file.sha256().equals(sha256)));
        if (!known) {
            throw notFound(sha256);
        }
        return context.files().open(sha256);
    }

    private static NotFoundException notFound(String id) {
        return RoundBook.notFound(KIND, id);
    }

    /** Something that an inspector does with a visit. */
    private interface Inspection {
        void take(EntityManager em, SiteVisit visit);
    }
}
