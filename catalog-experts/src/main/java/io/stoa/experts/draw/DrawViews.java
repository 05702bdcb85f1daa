package io.stoa.experts.draw;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows draws with their panels. */
final class DrawViews {

    private DrawViews() {}

    static DrawView of(EntityManager em, PanelDraw draw) {
        List<SeatNumber> seats = PanelRows.committed(em, draw.getId()).seats();
        List<DrawnPlace> places = PanelRows.places(em, draw.panel());
        return new DrawView(
                draw.getId(),
                draw.version(),
                draw.getOrganiserId(),
                draw.getPurpose(),
                draw.getAttempt(),
                draw.getPreviousId(),
                draw.getPanelId(),
                draw.getState(),
                draw.getReason(),
                draw.getDay(),
                draw.getPoolSize(),
                draw.getFingerprint(),
                draw.getSeed(),
                seats(draw, seats, places),
                standIns(draw, places),
                PanelRows.supplements(em, draw.getId()).stream()
                        .map(PanelDraw::getId)
                        .toList(),
                draw.getCommittedAt(),
                draw.getDrawnAt());
    }

    private static List<SeatView> seats(PanelDraw draw, List<SeatNumber> seats, List<DrawnPlace> places) {
        PlaceState wanted = draw.getState() == DrawState.DISCARDED ? PlaceState.VOID : PlaceState.HELD;
        Map<SeatNumber, DrawnPlace> holders = new HashMap<>();
        for (DrawnPlace place : places) {
            if (!place.isStandIn() && place.getState() == wanted) {
                holders.put(place.seat(), place);
            }
        }
        List<SeatView> views = new ArrayList<>();
        for (SeatNumber seat : seats) {
            DrawnPlace holder = holders.get(seat);
            views.add(new SeatView(
                    seat.stratum(),
                    seat.number(),
                    holder == null ? null : holder.getExpertId(),
                    holder == null ? draw.getId() : holder.drawId()));
        }
        return views;
    }

    private static List<StandInView> standIns(PanelDraw draw, List<DrawnPlace> places) {
        return places.stream()
                .filter(place -> place.isStandIn() && place.drawId().equals(draw.getId()))
                .sorted(Comparator.comparing(place -> place.seat().number()))
                .map(place -> new StandInView(
                        place.seat().stratum(),
                        place.seat().number(),
                        place.getExpertId(),
                        place.getState() == PlaceState.WAITING))
                .toList();
    }
}
