package io.stoa.programmes.review;

import io.stoa.core.access.Action;

/** The side of the one who chairs a panel 评审组长. */
public interface ChairDesk {

    /** Sees all reviews of a round under pseudonyms; by default the expert who was named its chair. */
    Action CHAIR = new Action("review.chair");

    /**
     * A round.
     *
     * @param roundId the round
     * @return the round as its chair sees it
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller does not chair it
     */
    ChairRoundView view(String roundId);
}
