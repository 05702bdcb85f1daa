package io.stoa.literature;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads the holdings of works. */
final class HoldingRows {

    private HoldingRows() {}

    /** In the order in which they were recorded, for ids rise with time. */
    static List<HoldingView> ofWork(EntityManager em, String workId) {
        return em
                .createQuery("select h from Holding h where h.workId = :work order by h.id", Holding.class)
                .setParameter("work", workId)
                .getResultList()
                .stream()
                .map(Holding::view)
                .toList();
    }
}
