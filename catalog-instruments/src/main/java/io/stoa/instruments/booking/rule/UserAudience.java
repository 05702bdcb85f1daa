package io.stoa.instruments.booking.rule;

import io.stoa.core.error.Message;
import java.util.Locale;

/** Who a user is to the provider of an instrument. The nearest comes first. */
public enum UserAudience {
    /** Of the provider's own organisation 院内. */
    INTERNAL,
    /** Of a partner organisation 合作单位. */
    PARTNERS,
    /** Anybody who is signed in 社会用户. */
    EVERYONE;

    /**
     * {@return what they are called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of("instruments.booking.audience." + name().toLowerCase(Locale.ROOT));
    }
}
