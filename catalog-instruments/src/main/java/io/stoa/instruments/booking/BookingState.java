package io.stoa.instruments.booking;

import io.stoa.core.error.Message;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a booking stands.
 *
 * <table>
 * <caption>Transitions</caption>
 * <tr><th>From</th><th>What happens</th><th>To</th></tr>
 * <tr><td>–</td><td>book; where a keeper decides</td><td>confirmed; pending</td></tr>
 * <tr><td>–</td><td>a freed slot is offered to the waiting list</td><td>offered</td></tr>
 * <tr><td>offered</td><td>accept; decline; the offer runs out</td><td>confirmed or pending; declined; declined</td></tr>
 * <tr><td>pending</td><td>approve; reject; the deadline passes</td><td>confirmed; rejected; lapsed</td></tr>
 * <tr><td>pending, confirmed</td><td>move, extend</td><td>same; pending again where a keeper decides</td></tr>
 * <tr><td>pending, confirmed</td><td>cancel; after the cut-off</td><td>cancelled; late-cancelled</td></tr>
 * <tr><td>confirmed</td><td>check in</td><td>in use</td></tr>
 * <tr><td>confirmed</td><td>nobody has come by the time set</td><td>no-show</td></tr>
 * <tr><td>in use</td><td>extend</td><td>same</td></tr>
 * <tr><td>in use</td><td>check out</td><td>completed</td></tr>
 * </table>
 */
public enum BookingState {
    /** A freed slot that is held for somebody on the waiting list 候补待确认. */
    OFFERED,
    /** Waits for a keeper's decision and holds its slot 待审核. */
    PENDING,
    /** Settled 已确认. It stays so after its end where nobody checks in and out. */
    CONFIRMED,
    /** The user is there 使用中. */
    IN_USE,
    /** The user has left 已完成. */
    COMPLETED,
    /** Cancelled in time 已取消. */
    CANCELLED,
    /** Cancelled after the cut-off 逾期取消. */
    LATE_CANCELLED,
    /** A keeper said no 已拒绝. */
    REJECTED,
    /** No keeper decided in time 逾期未审. */
    LAPSED,
    /** The offer was declined or ran out 已放弃. */
    DECLINED,
    /** Nobody came 爽约. */
    NO_SHOW;

    /** The states in which a booking holds its slot. */
    public static final Set<BookingState> HOLDING =
            Set.copyOf(EnumSet.of(OFFERED, PENDING, CONFIRMED, IN_USE, COMPLETED));

    /** The states in which a booking counts against caps. */
    public static final Set<BookingState> COUNTED =
            Set.copyOf(EnumSet.of(OFFERED, PENDING, CONFIRMED, IN_USE, COMPLETED, LATE_CANCELLED, NO_SHOW));

    /**
     * {@return whether a booking in this state is still to come or under way}
     */
    public boolean isOpen() {
        return this == OFFERED || this == PENDING || this == CONFIRMED || this == IN_USE;
    }

    /**
     * {@return whether a booking in this state holds its slot}
     */
    public boolean holds() {
        return HOLDING.contains(this);
    }

    /**
     * {@return what the state is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of(
                "instruments.booking.state." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static java.util.List<Message> labels(Collection<BookingState> states) {
        return states.stream().sorted().map(BookingState::label).toList();
    }
}
