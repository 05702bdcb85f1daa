package io.stoa.programmes.review;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Caller;
import io.stoa.core.json.Json;
import io.stoa.experts.conflict.ConflictReport;
import io.stoa.experts.draw.Candidate;
import io.stoa.experts.draw.DrawAlgorithm;
import io.stoa.experts.draw.DrawPlan;
import io.stoa.experts.draw.DrawRequest;
import io.stoa.experts.draw.DrawState;
import io.stoa.experts.draw.DrawView;
import io.stoa.experts.draw.PanelDraws;
import io.stoa.experts.draw.PoolCriteria;
import io.stoa.experts.draw.PoolStratum;
import io.stoa.experts.draw.Vacancy;
import io.stoa.experts.draw.VacancyKind;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws for a round. A draw stands in its record before the round knows of it, and is found there by its purpose. */
final class RoundDraws {

    private static final String FILLING = "seats of the round fell vacant";

    private final ModuleContext context;

    RoundDraws(ModuleContext context) {
        this.context = context;
    }

    /** What a round wants of a draw. */
    record Wish(DrawRequest request, Map<String, VacancyKind> left) {}

    /** Needs a transaction; the draw itself has its own. */
    Wish wish(
            EntityManager em,
            RoundFile file,
            Collection<RoundApplication> inPlay,
            PanelDrawRequest request,
            PairChecks checks,
            @Nullable String home) {
        ReviewRound round = file.round();
        DrawRequest.Builder draw =
                DrawRequest.of(round.getProviderId(), purpose(round.getId()), request.reason(), request.day());
        request.strata().forEach(each -> draw.stratum(each.code(), each.who(), each.seats(), each.standIns()));
        draw.pool(PoolCriteria.any());
        if (request.mostPerEmployer() != null) {
            draw.mostPerEmployer(request.mostPerEmployer());
        }
        if (request.mostPerYear() != null) {
            draw.mostPerYear(request.mostPerYear());
        }
        if (request.outOfTown() > 0 && home != null) {
            draw.outOfTown(home, request.outOfTown());
        }
        if (!request.mayLeaveRoom()) {
            ConflictReport report = checks.ofAll(em, round, inPlay);
            draw.excludeConflicts(report);
        }
        return new Wish(draw.build(), left(file));
    }

    private static Map<String, VacancyKind> left(RoundFile file) {
        Map<String, VacancyKind> left = new LinkedHashMap<>();
        for (PanelSeat seat : file.seats()) {
            if (seat.getState() == SeatState.DECLINED) {
                left.put(seat.getExpertId(), VacancyKind.DECLINED);
            } else if (seat.getState() == SeatState.RECUSED) {
                left.put(seat.getExpertId(), VacancyKind.RECUSED);
            }
        }
        return left;
    }

    /** The panel drawn for the round: the one that stands, filled up where members left it, or a new one. */
    DrawView draw(Wish wish) {
        return context.access().as(Caller.system(), () -> {
            PanelDraws draws = context.get(PanelDraws.class);
            DrawRequest request = wish.request();
            DrawView known = standing(draws, request);
            if (known == null) {
                return draws.draw(request);
            }
            DrawView drawn = known.state() == DrawState.COMMITTED ? draws.finish(known.id()) : known;
            for (String member : drawn.members()) {
                VacancyKind kind = wish.left().get(member);
                if (kind != null) {
                    drawn = draws.vacate(drawn.id(), new Vacancy(member, kind, FILLING));
                }
            }
            return drawn.isComplete() ? drawn : draws.redraw(drawn.id(), FILLING);
        });
    }

    private static @Nullable DrawView standing(PanelDraws draws, DrawRequest request) {
        return draws.drawsFor(request.organiserId(), request.purpose()).stream()
                .filter(draw -> draw.panelId() == null)
                .filter(draw -> draw.state() == DrawState.DRAWN || draw.state() == DrawState.COMMITTED)
                .findFirst()
                .orElse(null);
    }

    static String purpose(String roundId) {
        return ReviewRounds.KIND + "/" + roundId;
    }

    /**
     * An order of hearings, and how it came about.
     *
     * @param pseudonyms the applications in the order in which they are heard
     * @param seed the seed, 64 hexadecimal digits
     */
    record Order(List<String> pseudonyms, String seed) {}

    /** An order drawn at random by the algorithm of draws; its seed comes from the platform's random ids. */
    Order order(String roundId, Collection<String> pseudonyms) {
        String seed = seed();
        return new Order(order(roundId, pseudonyms, seed), seed);
    }

    /** The order that a seed gives. */
    static List<String> order(String roundId, Collection<String> pseudonyms, String seed) {
        List<Candidate> candidates = pseudonyms.stream()
                .sorted()
                .map(pseudonym -> new Candidate(pseudonym, 0, false))
                .toList();
        DrawPlan plan = new DrawPlan(
                roundId, 0, 0, List.of(), List.of(new PoolStratum("order", candidates.size(), 0, candidates)));
        return DrawAlgorithm.draw(plan, DrawAlgorithm.fingerprint(plan), seed)
                .strata()
                .get(0)
                .seats();
    }

    private String seed() {
        return Json.contentHash(List.of(
                context.ids().pseudonym(),
                context.ids().pseudonym(),
                context.ids().pseudonym()));
    }
}
