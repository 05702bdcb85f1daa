package io.stoa.instruments.maintenance;

import io.stoa.core.error.Message;
import java.util.Locale;

/**
 * Where a problem report stands.
 *
 * <table>
 * <caption>Transitions</caption>
 * <tr><th>From</th><th>Action</th><th>To</th></tr>
 * <tr><td>–</td><td>report</td><td>reported</td></tr>
 * <tr><td>reported</td><td>acknowledge</td><td>acknowledged</td></tr>
 * <tr><td>reported, acknowledged</td><td>dismiss with reason</td><td>dismissed</td></tr>
 * <tr><td>acknowledged</td><td>begin the repair, which declares an outage</td><td>in repair</td></tr>
 * <tr><td>acknowledged, in repair</td><td>fix, which ends the outage</td><td>fixed</td></tr>
 * <tr><td>acknowledged, in repair</td><td>retire, which leaves the instrument out of use</td><td>retired</td></tr>
 * </table>
 */
public enum ProblemState {
    /** Nobody has looked at it yet 已报修. */
    REPORTED,
    /** A keeper looks after it 已受理. */
    ACKNOWLEDGED,
    /** The instrument is being repaired 维修中. */
    IN_REPAIR,
    /** The instrument works again 已修复. */
    FIXED,
    /** The instrument is not going to be repaired 已停用. */
    RETIRED,
    /** There was no problem, or it is known already 不予受理. */
    DISMISSED;

    /**
     * {@return what the state is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of(
                "instruments.problem.state." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
