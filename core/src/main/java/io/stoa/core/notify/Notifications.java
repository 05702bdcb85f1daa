package io.stoa.core.notify;

import io.stoa.core.due.DueWork;
import io.stoa.core.json.Json;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * Sends notifications with the transaction that they tell about: they are written down as due work in it and delivered
 * after its commit, so a rolled-back transaction tells nobody and a crash loses nothing.
 */
public final class Notifications {

    private static final String KIND = "core.notification";

    private final DueWork dueWork;
    private final Clock clock;
    private final boolean silent;

    /**
     * Notifications over due work.
     *
     * @param dueWork keeps them until they are delivered
     * @param notifier the host's port
     * @param clock the host's clock
     */
    public Notifications(DueWork dueWork, Notifier notifier, Clock clock) {
        this.dueWork = dueWork;
        this.clock = clock;
        this.silent = notifier == Notifier.silent();
        dueWork.register(KIND, (em, task) -> {
            notifier.deliver(task.id(), Json.read(String.valueOf(task.payload()), Notification.class));
            return null;
        });
    }

    /**
     * Sends a notification when the running transaction commits.
     *
     * @param em the entity manager of the transaction
     * @param notification what to tell whom
     */
    public void send(EntityManager em, Notification notification) {
        if (!silent) {
            dueWork.add(em, KIND, clock.instant(), Json.write(notification));
        }
    }
}
