package io.stoa.spring;

import io.stoa.core.Platform;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.change.ChangeLag;
import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.transaction.TransactionRunner;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Down while the database does not answer; {@code STALE} while a follower of the change log, such as a search index, is
 * too far behind or cannot follow, which Boot's defaults take for a warning and not for an outage. Details name each
 * follower's lag, why it cannot follow and what else there is to be said of it, and how many items of due work were given up.
 */
final class StoaHealthIndicator extends AbstractHealthIndicator {

    static final Status STALE = new Status("STALE", "a follower of the change log is behind");

    private final Platform platform;
    private final TransactionRunner transactions;
    private final StoaProperties.Changes settings;
    private final List<ChangeConsumer> consumers;

    StoaHealthIndicator(
            Platform platform,
            TransactionRunner transactions,
            StoaProperties.Changes settings,
            List<ChangeConsumer> consumers) {
        super("Stoa's health check failed");
        this.platform = platform;
        this.transactions = transactions;
        this.settings = settings;
        this.consumers = consumers;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        transactions.runIndependent(em -> em.createQuery("select c.name from ChangeCounter c")
                .setMaxResults(1)
                .getResultList());
        health.up().withDetail("parkedDueWork", ParkedDueWork.count(platform));
        for (ChangeConsumer consumer : consumers) {
            tell(health, consumer.name(), platform.context().changes().lag(consumer.name()));
        }
        for (ChangeFollower follower : platform.context().contributions().of(ChangeFollower.class)) {
            tell(health, follower);
        }
    }

    /** What is kept elsewhere and cannot be reached takes nothing away from the catalogues, so it is no outage. */
    private void tell(Health.Builder health, ChangeFollower follower) {
        Message trouble = follower.trouble();
        try {
            tell(health, follower.name(), follower.lag());
        } catch (RemoteServiceException e) {
            trouble = e.reason();
        }
        if (trouble != null) {
            health.status(STALE).withDetail("trouble." + follower.name(), trouble.text(Locale.ENGLISH));
        }
        String notice = follower.notice();
        if (notice != null) {
            health.withDetail("notice." + follower.name(), notice);
        }
    }

    private void tell(Health.Builder health, String name, ChangeLag lag) {
        health.withDetail(
                "behind." + name,
                Map.of("changes", lag.changes(), "seconds", lag.age().toSeconds()));
        if (lag.age().compareTo(settings.stale()) > 0) {
            health.status(STALE);
        }
    }
}
