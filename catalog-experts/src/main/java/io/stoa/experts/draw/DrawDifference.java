package io.stoa.experts.draw;

import io.stoa.core.error.Message;

/**
 * Something that is not as the record and the algorithm say.
 *
 * @param message what differs, with what was expected and what was found, to be shown in the reader's language
 */
public record DrawDifference(Message message) {

    /**
     * {@return the stable code of what differs}
     */
    public String code() {
        return message.code();
    }
}
