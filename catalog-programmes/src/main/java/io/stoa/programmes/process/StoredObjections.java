package io.stoa.programmes.process;

import io.stoa.core.error.Violation;
import io.stoa.programmes.Call;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads and marks the objections to a call's decisions, with the call locked. */
final class StoredObjections {

    private StoredObjections() {}

    static List<Violation> amendGuard(EntityManager em, Call call) {
        return upheld(em, call.getId()).isEmpty()
                ? List.of(Violation.of(call.message("programmes.process.nothing-upheld")))
                : List.of();
    }

    static List<Violation> finalGuard(EntityManager em, Call call) {
        List<Violation> found = new ArrayList<>();
        List<Integer> open = numbers(of(em, call.getId(), ObjectionState.OPEN));
        if (!open.isEmpty()) {
            found.add(Violation.of(call.message("programmes.process.objections-unanswered", "numbers", open)));
        }
        List<Integer> upheld = numbers(upheld(em, call.getId()));
        if (!upheld.isEmpty()) {
            found.add(Violation.of(call.message("programmes.process.objections-upheld", "numbers", upheld)));
        }
        return found;
    }

    private static List<Integer> numbers(List<Objection> objections) {
        return objections.stream().map(Objection::number).toList();
    }

    static void dealWith(EntityManager em, String callId, int decision) {
        upheld(em, callId).forEach(each -> each.dealtWithBy(decision));
    }

    static void reopen(EntityManager em, String callId, int decision) {
        of(em, callId, ObjectionState.UPHELD).stream()
                .filter(each -> Objects.equals(each.dealtWithBy(), decision))
                .forEach(each -> each.dealtWithBy(null));
    }

    static StageContent.ObjectionCount count(EntityManager em, String callId) {
        int upheld = of(em, callId, ObjectionState.UPHELD).size();
        int others = of(em, callId, ObjectionState.REJECTED).size()
                + of(em, callId, ObjectionState.WITHDRAWN).size();
        return new StageContent.ObjectionCount(upheld + others, upheld);
    }

    private static List<Objection> upheld(EntityManager em, String callId) {
        return of(em, callId, ObjectionState.UPHELD).stream()
                .filter(each -> each.dealtWithBy() == null)
                .toList();
    }

    private static List<Objection> of(EntityManager em, String callId, ObjectionState state) {
        return em.createQuery(
                        "select o from Objection o where o.callId = :call and o.state = :state order by o.number",
                        Objection.class)
                .setParameter("call", callId)
                .setParameter("state", state)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
