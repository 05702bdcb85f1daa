package io.stoa.programmes.review;

import io.stoa.core.error.Message;
import java.util.Locale;

/** Where an expert's seat on a panel stands. */
public enum SeatState {
    /** On the panel, not yet asked 拟邀请. */
    PROPOSED,
    /** Asked 已邀请. */
    INVITED,
    /** Takes part 已接受. */
    ACCEPTED,
    /** Does not want to take part 已谢绝. */
    DECLINED,
    /** Left or was taken off the panel 已回避. */
    RECUSED;

    /**
     * {@return whether the expert may still judge}
     */
    public boolean isActive() {
        return this == PROPOSED || this == INVITED || this == ACCEPTED;
    }

    /**
     * {@return what the state is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of("programmes.seat.state." + name().toLowerCase(Locale.ROOT));
    }
}
