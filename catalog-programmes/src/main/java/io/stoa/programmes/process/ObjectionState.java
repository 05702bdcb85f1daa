package io.stoa.programmes.process;

import io.stoa.core.error.Message;
import java.util.Locale;

/** What became of an objection. */
public enum ObjectionState {
    /** Not answered yet 待答复. */
    OPEN,
    /** It is right; the decision is to be changed 成立. */
    UPHELD,
    /** It is not right 不成立. */
    REJECTED,
    /** Who raised it took it back 撤回. */
    WITHDRAWN;

    /**
     * {@return what it is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of(
                "programmes.objection-state." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
