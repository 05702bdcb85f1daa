package io.stoa.experts.draw;

import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and locks draws and the places of their panels. */
final class PanelRows {

    private PanelRows() {}

    static PanelDraw find(EntityManager em, String drawId) {
        return required(em.find(PanelDraw.class, drawId), drawId);
    }

    static PanelDraw locked(EntityManager em, String drawId) {
        return required(em.find(PanelDraw.class, drawId, LockModeType.PESSIMISTIC_WRITE), drawId);
    }

    /** A draw of its own whose panel stands, locked. */
    static PanelDraw standing(EntityManager em, String drawId) {
        PanelDraw draw = locked(em, drawId);
        if (draw.getState() != DrawState.DRAWN || draw.getPanelId() != null) {
            throw ConflictException.of(Message.of("experts.draw.no-panel", "draw", drawId, "state", draw.getState()));
        }
        return draw;
    }

    static void requireNoOpenSupplement(EntityManager em, PanelDraw panel) {
        for (PanelDraw supplement : supplements(em, panel.getId())) {
            if (supplement.getState() == DrawState.COMMITTED) {
                throw ConflictException.of(Message.of(
                        "experts.draw.open",
                        "purpose",
                        panel.getPurpose(),
                        "draw",
                        supplement.getId(),
                        "since",
                        supplement.getCommittedAt()));
            }
        }
    }

    static List<PanelDraw> supplements(EntityManager em, String panelId) {
        return em.createQuery("select d from PanelDraw d where d.panelId = :panel order by d.attempt", PanelDraw.class)
                .setParameter("panel", panelId)
                .getResultList();
    }

    static List<DrawnPlace> places(EntityManager em, String panelId) {
        return em.createQuery("select p from DrawnPlace p where p.panelId = :panel order by p.id", DrawnPlace.class)
                .setParameter("panel", panelId)
                .getResultList();
    }

    static List<SeatNumber> vacantSeats(List<SeatNumber> seats, List<DrawnPlace> places) {
        Set<SeatNumber> held = new HashSet<>();
        places.stream().filter(place -> place.getState() == PlaceState.HELD).forEach(place -> held.add(place.seat()));
        return seats.stream().filter(seat -> !held.contains(seat)).toList();
    }

    static CommittedDraw committed(EntityManager em, String drawId) {
        return DrawRecord.of(em, drawId).stream()
                .filter(entry -> entry.getKind() == DrawEntryKind.COMMITTED)
                .map(entry -> Json.read(entry.getContent(), CommittedDraw.class))
                .findFirst()
                .orElseThrow(() -> ConflictException.of(
                        Message.of("experts.draw.differs.missing", "draw", drawId, "kind", DrawEntryKind.COMMITTED)));
    }

    private static PanelDraw required(@Nullable PanelDraw draw, String drawId) {
        if (draw == null) {
            throw KnownEntry.notFound(PanelDraws.KIND, drawId);
        }
        return draw;
    }
}
