package io.stoa.programmes.review;

import io.stoa.core.error.Message;
import java.util.Locale;

/**
 * Where a round stands.
 *
 * <table>
 * <caption>Transitions</caption>
 * <tr><th>From</th><th>Action</th><th>To</th><th>Who (default)</th></tr>
 * <tr><td>–</td><td>open</td><td>preparing</td><td>secretary</td></tr>
 * <tr><td>preparing</td><td>assign or draw the panel; name the chair; lay out the defence</td><td>preparing</td><td>secretary</td></tr>
 * <tr><td>preparing</td><td>begin: every application has the reviewers it needs, none in conflict</td><td>reviewing</td><td>secretary</td></tr>
 * <tr><td>reviewing</td><td>accept, decline, recuse; save and submit scores until the deadline</td><td>reviewing</td><td>reviewer</td></tr>
 * <tr><td>reviewing</td><td>recuse, replace, put the deadline off</td><td>reviewing</td><td>secretary</td></tr>
 * <tr><td>reviewing</td><td>discuss: all scores are in</td><td>discussion</td><td>secretary</td></tr>
 * <tr><td>reviewing, discussion</td><td>close: all scores are in, nobody in conflict</td><td>closed</td><td>secretary</td></tr>
 * </table>
 *
 * <p>Results are shown to applicants and the public once the call's evaluation is published; a call that is given up stops
 * its rounds where they stand.
 */
public enum RoundState {
    /** The panel is being made 组建专家组. */
    PREPARING,
    /** Reviewers score 评审中. */
    REVIEWING,
    /** All scores are in; the panel talks about them 合议. */
    DISCUSSION,
    /** The ranking is computed and its inputs are frozen 评审结束. */
    CLOSED;

    /**
     * {@return what the state is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of("programmes.round.state." + name().toLowerCase(Locale.ROOT));
    }
}
