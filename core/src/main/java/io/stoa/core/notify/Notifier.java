package io.stoa.core.notify;

import org.slf4j.LoggerFactory;

/** The host's port for telling people things: by mail, message or screen. */
@FunctionalInterface
public interface Notifier {

    /**
     * Delivers. It is called after the commit of what it tells about, at least once; an exception puts the delivery
     * off.
     *
     * @param deliveryId the same for every attempt at one delivery
     * @param notification what to tell whom
     */
    void deliver(String deliveryId, Notification notification);

    /**
     * {@return a notifier that only writes to the log}
     */
    static Notifier logging() {
        return (id, notification) -> LoggerFactory.getLogger(Notifier.class)
                .info("notification {} {} for {}", id, notification.template(), notification.recipients());
    }

    /**
     * {@return a notifier that tells nobody; notifications to it are not even written down, such as where the past is
     * imported}
     */
    static Notifier silent() {
        return Silence.KEPT;
    }
}
