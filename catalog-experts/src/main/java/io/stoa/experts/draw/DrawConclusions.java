package io.stoa.experts.draw;

import io.stoa.core.ModuleContext;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the seed and draws: the second of the two transactions of a draw. */
final class DrawConclusions {

    private final ModuleContext context;
    private final DrawRecord record;
    private final SeedSource seeds;

    DrawConclusions(ModuleContext context, DrawRecord record, SeedSource seeds) {
        this.context = context;
        this.record = record;
        this.seeds = seeds;
    }

    /** Draws what was committed; the plan is read again unless it is the very one that was committed. */
    PanelDraw conclude(EntityManager em, String drawId, @Nullable DrawPlan known) {
        String panelId = PanelRows.find(em, drawId).getPanelId();
        if (panelId != null) {
            PanelRows.standing(em, panelId);
        }
        PanelDraw draw = PanelRows.locked(em, drawId);
        if (draw.getState() == DrawState.DRAWN) {
            return draw;
        }
        if (draw.getState() != DrawState.COMMITTED) {
            throw ConflictException.of(Message.of("experts.draw.not-open", "draw", drawId, "state", draw.getState()));
        }
        CommittedDraw committed = PanelRows.committed(em, drawId);
        DrawPlan plan = known == null ? stored(em, draw, committed) : known;
        String seed = seed();
        DrawOutcome outcome = DrawAlgorithm.draw(plan, draw.getFingerprint(), seed);
        draw.drawn(seed, context.clock().instant());
        places(draw, committed, outcome).forEach(em::persist);
        em.flush();
        record.append(
                em,
                new DrawEntry.PanelDrawRef(drawId, draw.getOrganiserId()),
                DrawEntryKind.DRAWN,
                new DrawnPanel(seed, outcome));
        return draw;
    }

    private static DrawPlan stored(EntityManager em, PanelDraw draw, CommittedDraw committed) {
        DrawPlan plan = DrawPools.plan(em, committed);
        String fingerprint = Commitment.fingerprint(plan);
        if (!fingerprint.equals(draw.getFingerprint())) {
            throw ConflictException.of(Message.of(
                    "experts.draw.differs.fingerprint", "expected", fingerprint, "found", draw.getFingerprint()));
        }
        return plan;
    }

    private String seed() {
        byte[] seed = seeds.next();
        if (seed.length != SeedSource.LENGTH) {
            throw new UsageException(
                    Message.of("experts.draw.seed-length", "length", seed.length, "expected", SeedSource.LENGTH));
        }
        return HexFormat.of().formatHex(seed);
    }

    private List<DrawnPlace> places(PanelDraw draw, CommittedDraw committed, DrawOutcome outcome) {
        Map<String, List<SeatNumber>> seats = new HashMap<>();
        committed
                .seats()
                .forEach(seat -> seats.computeIfAbsent(seat.stratum(), code -> new ArrayList<>())
                        .add(seat));
        List<DrawnPlace> places = new ArrayList<>();
        for (DrawnStratum stratum : outcome.strata()) {
            for (int i = 0; i < stratum.seats().size(); i++) {
                SeatNumber seat = seats.getOrDefault(stratum.code(), List.of()).get(i);
                places.add(DrawnPlace.seat(
                        context.ids().next(), draw, seat, stratum.seats().get(i)));
            }
            for (int i = 0; i < stratum.standIns().size(); i++) {
                SeatNumber place = new SeatNumber(stratum.code(), i + 1);
                places.add(DrawnPlace.standIn(
                        context.ids().next(), draw, place, stratum.standIns().get(i)));
            }
        }
        return places;
    }
}
