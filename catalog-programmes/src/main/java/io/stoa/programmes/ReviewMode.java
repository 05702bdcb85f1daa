package io.stoa.programmes;

import io.stoa.core.error.Message;
import java.util.Locale;

/** How applications are reviewed. */
public enum ReviewMode {
    /** By experts from elsewhere, online and each alone 异地专家网络初审. */
    REMOTE,
    /** By a panel and applicants who do not learn of each other 背对背视频答辩. */
    VIDEO_DEFENCE,
    /** By experts who inspect the place 实地考察. */
    ON_SITE;

    /**
     * {@return what it is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.of("programmes.mode." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
