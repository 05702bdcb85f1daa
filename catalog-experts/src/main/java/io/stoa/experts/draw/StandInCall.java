package io.stoa.experts.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the stand-in for a vacant seat with whom cap and quota hold. */
final class StandInCall {

    private final DrawPlan plan;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final List<Candidate> holders = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private int otherVacancies;

    StandInCall(DrawPlan plan, List<SeatNumber> seats, List<DrawnPlace> places) {
        this.plan = plan;
        for (PoolStratum stratum : plan.strata()) {
            stratum.candidates().forEach(candidate -> candidates.put(candidate.id(), candidate));
        }
        for (DrawnPlace place : places) {
            if (place.getState() == PlaceState.HELD) {
                holders.add(candidate(place));
            }
        }
        this.otherVacancies = PanelRows.vacantSeats(seats, places).size() - 1;
    }

    @Nullable
    DrawnPlace next(String stratum, List<DrawnPlace> places) {
        List<DrawnPlace> waiting = places.stream()
                .filter(place -> place.getState() == PlaceState.WAITING)
                .filter(place -> place.seat().stratum().equals(stratum))
                .sorted(Comparator.comparing(place -> place.seat().number()))
                .toList();
        for (DrawnPlace place : waiting) {
            if (fits(candidate(place))) {
                return place;
            }
            passedOver.add(place.getExpertId());
        }
        return null;
    }

    List<String> passedOver() {
        return passedOver;
    }

    private boolean fits(Candidate candidate) {
        long colleagues = holders.stream()
                .filter(holder -> holder.employer() == candidate.employer())
                .count();
        long outOfTown = holders.stream().filter(Candidate::outOfTown).count() + (candidate.outOfTown() ? 1 : 0);
        boolean capped = plan.mostPerEmployer() > 0 && colleagues >= plan.mostPerEmployer();
        // Those who come to the other vacant seats may still be from out of town.
        return !capped && outOfTown + otherVacancies >= plan.outOfTownAtLeast();
    }

    private Candidate candidate(DrawnPlace place) {
        return candidates.getOrDefault(place.getExpertId(), new Candidate(place.getExpertId(), 0, false));
    }
}
