package io.stoa.programmes.process;

import io.stoa.core.error.Message;
import java.util.Locale;

/** Why an application is funded or not. */
public enum DecisionGround {
    /** Its rank: there is money for it. */
    RANKED,
    /** Its score is below the least. */
    BELOW_MINIMUM,
    /** The review does not recommend it. */
    NOT_RECOMMENDED,
    /** The money of its theme or of the call does not last. */
    NO_MONEY,
    /** It shares its rank with others, and the money does not last for all of them; an adjustment must say which. */
    TIED,
    /** The review left it out in an earlier round. */
    NOT_RANKED,
    /** A departure from the rule, with a reason. */
    ADJUSTED;

    /**
     * {@return what it is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of("programmes.ground." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
