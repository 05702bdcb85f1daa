package io.stoa.core.event;

/**
 * The host's port for domain events. It is called inside the transaction, for the host's convenience; nothing in Stoa
 * depends on it. What it throws rolls the transaction back.
 */
@FunctionalInterface
public interface EventPublisher {

    /**
     * Takes an event.
     *
     * @param event what happened
     */
    void publish(DomainEvent event);

    /**
     * {@return a publisher that tells nobody}
     */
    static EventPublisher silent() {
        return event -> {};
    }
}
