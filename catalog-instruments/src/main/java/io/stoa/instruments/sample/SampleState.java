package io.stoa.instruments.sample;

import io.stoa.core.error.Message;
import java.util.Locale;
import java.util.Set;

/**
 * Where a request stands.
 *
 * <table>
 * <caption>Transitions</caption>
 * <tr><th>From</th><th>Action</th><th>To</th><th>Who (default)</th></tr>
 * <tr><td>–</td><td>submit</td><td>submitted</td><td>everybody signed in</td></tr>
 * <tr><td>returned</td><td>revise</td><td>submitted</td><td>requester</td></tr>
 * <tr><td>submitted</td><td>accept; return with reason</td><td>accepted; returned</td><td>keepers</td></tr>
 * <tr><td>accepted</td><td>receive the samples</td><td>received</td><td>keepers</td></tr>
 * <tr><td>received</td><td>begin</td><td>in analysis</td><td>keepers</td></tr>
 * <tr><td>in analysis</td><td>deliver results</td><td>delivered</td><td>keepers</td></tr>
 * <tr><td>delivered</td><td>close</td><td>closed</td><td>requester, keepers</td></tr>
 * <tr><td>submitted, returned, accepted, received</td><td>withdraw</td><td>withdrawn</td><td>requester</td></tr>
 * </table>
 */
public enum SampleState {
    /** Waits for the keeper 待受理. */
    SUBMITTED,
    /** Sent back to be changed 已退回. */
    RETURNED,
    /** Accepted; the samples can be sent 已受理. */
    ACCEPTED,
    /** The samples have arrived 已收样. */
    RECEIVED,
    /** Being analysed 检测中. */
    IN_ANALYSIS,
    /** The results are there 已出结果. */
    DELIVERED,
    /** Done 已办结. */
    CLOSED,
    /** Withdrawn by the requester 已撤回. */
    WITHDRAWN;

    /** The states in which a request stands in the queue. */
    public static final Set<SampleState> QUEUED = Set.of(ACCEPTED, RECEIVED);

    /**
     * {@return what the state is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of(
                "instruments.sample.state." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
