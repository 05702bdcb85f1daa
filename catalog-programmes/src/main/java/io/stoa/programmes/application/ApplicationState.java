package io.stoa.programmes.application;

import io.stoa.core.error.Message;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an application stands 申报状态. */
public enum ApplicationState {
    /** Being written 填报中. */
    DRAFT,
    /** Handed in 已提交. */
    SUBMITTED,
    /** Sent back for completion 补正. */
    RETURNED,
    /** Accepted for review 已受理. */
    ACCEPTED,
    /** Not accepted, with a reason 不予受理. */
    REFUSED,
    /** Taken back by the applicant 撤回. */
    WITHDRAWN,
    /** Funded 立项. */
    APPROVED,
    /** Reviewed and not funded 不予立项. */
    DECLINED,
    /** The funded project is completed 结题. */
    COMPLETED;

    /**
     * {@return what it is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of("programmes.state." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The states in which an application or its project takes up one of the places that a leader may have 在研和在审. */
    public static final Set<ApplicationState> RUNNING =
            Collections.unmodifiableSet(EnumSet.of(SUBMITTED, RETURNED, ACCEPTED, APPROVED));

    /** {@return whether it takes up a place} */
    public boolean isRunning() {
        return RUNNING.contains(this);
    }
}
