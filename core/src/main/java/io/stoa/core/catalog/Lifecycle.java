package io.stoa.core.catalog;

import static io.stoa.core.catalog.EntryStatus.DRAFT;
import static io.stoa.core.catalog.EntryStatus.PUBLISHED;
import static io.stoa.core.catalog.EntryStatus.RETURNED;
import static io.stoa.core.catalog.EntryStatus.SUBMITTED;
import static io.stoa.core.catalog.EntryStatus.SUSPENDED;
import static io.stoa.core.catalog.EntryStatus.WITHDRAWN;

import io.stoa.core.access.Action;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one state machine of all catalogue entries.
 *
 * <table>
 * <caption>Transitions</caption>
 * <tr><th>From</th><th>Action</th><th>To</th></tr>
 * <tr><td>–</td><td>register</td><td>draft</td></tr>
 * <tr><td>draft, returned</td><td>revise</td><td>same</td></tr>
 * <tr><td>draft, returned</td><td>submit</td><td>submitted</td></tr>
 * <tr><td>submitted</td><td>return</td><td>returned</td></tr>
 * <tr><td>submitted</td><td>approve</td><td>published</td></tr>
 * <tr><td>published</td><td>revise</td><td>published; the revision is held as pending where revisions need
 *     approval</td></tr>
 * <tr><td>published, with a pending revision</td><td>approve, return</td><td>published</td></tr>
 * <tr><td>published</td><td>suspend</td><td>suspended</td></tr>
 * <tr><td>suspended</td><td>resume</td><td>published</td></tr>
 * <tr><td>any but withdrawn</td><td>withdraw</td><td>withdrawn</td></tr>
 * </table>
 */
public final class Lifecycle {

    private static final Map<Action, Map<EntryStatus, EntryStatus>> TRANSITIONS = transitions();

    private Lifecycle() {}

    /**
     * The state that an action leads to.
     *
     * @param from the entry's state
     * @param action what is to be done
     * @return the state after it, or null if the action is not possible in this state
     */
    public static @Nullable EntryStatus next(EntryStatus from, Action action) {
        return TRANSITIONS.getOrDefault(action, Map.of()).get(from);
    }

    /**
     * The states in which an action is possible.
     *
     * @param action what is to be done
     * @return the states, in the order of their declaration
     */
    public static Set<EntryStatus> statesFor(Action action) {
        Set<EntryStatus> states = EnumSet.noneOf(EntryStatus.class);
        states.addAll(TRANSITIONS.getOrDefault(action, Map.of()).keySet());
        return states;
    }

    static EntryStatus require(String kind, CatalogEntry entry, Action action) {
        EntryStatus next = next(entry.getStatus(), action);
        boolean decidesRevision =
                entry.hasPendingRevision() && (action.equals(Action.APPROVE) || action.equals(Action.RETURN));
        if (decidesRevision && entry.getStatus() == PUBLISHED) {
            return PUBLISHED;
        }
        if (next == null) {
            throw new RuleViolationException(wrongState(kind, entry, action));
        }
        return next;
    }

    static Violation wrongState(String kind, CatalogEntry entry, Action action) {
        Set<EntryStatus> possible = statesFor(action);
        return new Violation(
                Message.of(
                        "core.entry.wrong-state",
                        "kind",
                        kind,
                        "id",
                        entry.getId(),
                        "status",
                        entry.getStatus().label(),
                        "action",
                        action.label(),
                        "possible",
                        possible.stream().map(EntryStatus::label).toList()),
                possible,
                entry.getStatus(),
                List.of());
    }

    private static Map<Action, Map<EntryStatus, EntryStatus>> transitions() {
        Map<Action, Map<EntryStatus, EntryStatus>> all = new HashMap<>();
        all.put(Action.REVISE, Map.of(DRAFT, DRAFT, RETURNED, RETURNED, PUBLISHED, PUBLISHED));
        all.put(Action.SUBMIT, Map.of(DRAFT, SUBMITTED, RETURNED, SUBMITTED));
        all.put(Action.RETURN, Map.of(SUBMITTED, RETURNED));
        all.put(Action.APPROVE, Map.of(SUBMITTED, PUBLISHED));
        all.put(Action.SUSPEND, Map.of(PUBLISHED, SUSPENDED));
        all.put(Action.RESUME, Map.of(SUSPENDED, PUBLISHED));
        Map<EntryStatus, EntryStatus> withdraw = new EnumMap<>(EntryStatus.class);
        for (EntryStatus status : EntryStatus.values()) {
            if (status != WITHDRAWN) {
                withdraw.put(status, WITHDRAWN);
            }
        }
        all.put(Action.WITHDRAW, withdraw);
        return all;
    }
}
