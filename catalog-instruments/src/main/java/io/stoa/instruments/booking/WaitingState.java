package io.stoa.instruments.booking;

import io.stoa.core.error.Message;
import java.util.Locale;

/** Where a wish on the waiting list stands. */
public enum WaitingState {
    /** Waits for a slot to come free. */
    WAITING,
    /** A slot is held for it. */
    OFFERED,
    /** It became a booking. */
    ACCEPTED,
    /** The user declined the offer or let it run out. */
    DECLINED,
    /** The user gave it up, or its time has passed. */
    LEFT;

    /**
     * {@return what the state is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of("instruments.waiting.state." + name().toLowerCase(Locale.ROOT));
    }
}
