package io.stoa.core.catalog;

import io.stoa.core.error.Message;
import java.util.Locale;

/** The state of a catalogue entry; {@link Lifecycle} says how it changes. */
public enum EntryStatus {
    /** Being written by the provider's staff; nobody else sees it. 草稿 */
    DRAFT,
    /** Waiting for an approver. 待审核 */
    SUBMITTED,
    /** Sent back by an approver with a reason. 退回 */
    RETURNED,
    /** Visible to its audience. 已发布 */
    PUBLISHED,
    /** Taken out of sight for a time, with a reason. 暂停 */
    SUSPENDED,
    /** Gone for good; a tombstone stays. 已撤销 */
    WITHDRAWN;

    /** {@return the state's name, to be shown in the reader's language} */
    public Message label() {
        return Message.of("core.status." + name().toLowerCase(Locale.ROOT));
    }
}
