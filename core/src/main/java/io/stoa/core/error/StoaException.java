package io.stoa.core.error;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Stoa throws when it refuses a call. {@link #getMessage()} is English, for logs; {@link #message(Locale)} is
 * for people.
 */
public abstract sealed class StoaException extends RuntimeException
        permits AccessDeniedException,
                ConflictException,
                DatabaseUnavailableException,
                NotFoundException,
                RemoteServiceException,
                RuleViolationException,
                UnreadableInputException,
                UsageException {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    StoaException(Message message, @Nullable Throwable cause) {
        super(message.text(Locale.ENGLISH), cause);
        this.message = message;
    }

    /**
     * {@return the stable code of the reason, for programs}
     */
    public String code() {
        return message.code();
    }

    /**
     * {@return the values that the message names, by name}
     */
    public Map<String, Object> values() {
        return message.values();
    }

    /**
     * {@return the reason, to be kept and shown later}
     */
    public Message reason() {
        return message;
    }

    /**
     * The reason in the reader's language.
     *
     * @param locale the reader's language (zh, en, de, ru; English otherwise)
     * @return one or more sentences
     */
    public String message(Locale locale) {
        return message.text(locale);
    }
}
