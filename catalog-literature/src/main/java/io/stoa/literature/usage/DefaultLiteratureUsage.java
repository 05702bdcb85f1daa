package io.stoa.literature.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.ProviderRules;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.literature.Work;
import io.stoa.literature.WorkCatalog;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

final class DefaultLiteratureUsage implements LiteratureUsage {

    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ModuleContext context;
    private final UsageOptions options;
    private final UsageCounting counting;
    private final VisitorHash hash;

    /** Days whose counting is known to be scheduled, so that not every event asks. */
    private final Set<LocalDate> scheduled = ConcurrentHashMap.newKeySet();

    DefaultLiteratureUsage(ModuleContext context, UsageOptions options, UsageCounting counting) {
        this.context = context;
        this.options = options;
        this.counting = counting;
        this.hash = new VisitorHash(options.key());
    }

    @Override
    public UsageOutcome record(UsageEvent event) {
        hash.requireKey();
        context.requireValid(event);
        context.access().require(RECORD, AccessSubject.ofPlatform(WorkCatalog.KIND, event.workId()));
        if (!event.visitor().isKnown()) {
            throw refused(Message.of("literature.usage.no-visitor", "work", event.workId()));
        }
        Instant now = context.clock().instant();
        Instant at = event.at() == null ? now : event.at();
        LocalDate day = at.atZone(options.zone()).toLocalDate();
        requireCountable(at, day, now);
        UsageOutcome outcome = outcome(event);
        return context.transactions().required(em -> {
            requireKnown(em, event);
            if (outcome == UsageOutcome.RECORDED) {
                schedule(day);
                keep(em, event, at, day);
            }
            return outcome;
        });
    }

    private void requireCountable(Instant at, LocalDate day, Instant now) {
        if (at.isAfter(now.plus(CLOCKS_APART))) {
            throw refused(Message.of("literature.usage.ahead", "time", at, "now", now));
        }
        Instant settled = counting.settledAt(day);
        if (!settled.isAfter(now)) {
            throw refused(Message.of("literature.usage.too-late", "time", at, "settled", settled));
        }
    }

    private static RuleViolationException refused(Message reason) {
        return new RuleViolationException(Violation.of(reason));
    }

    private UsageOutcome outcome(UsageEvent event) {
        if (event.status() != OK && event.status() != NOT_MODIFIED) {
            return UsageOutcome.UNSUCCESSFUL;
        }
        if (options.robots().contains(event.visitor().userAgent())) {
            return UsageOutcome.ROBOT;
        }
        return options.isInternal(event) ? UsageOutcome.INTERNAL : UsageOutcome.RECORDED;
    }

    private void requireKnown(EntityManager em, UsageEvent event) {
        KnownEntry.visible(em, context.access(), WorkCatalog.KIND, Work.class, event.workId());
        String institution = event.institutionId();
        if (institution != null
                && !ProviderRules.unknown(em, List.of(institution)).isEmpty()) {
            throw refused(Message.of("literature.usage.unknown-institution", "institution", institution));
        }
    }

    private void keep(EntityManager em, UsageEvent event, Instant at, LocalDate day) {
        ZonedDateTime local = at.atZone(options.zone());
        em.persist(new UsageRecord(
                context.ids().next(),
                event,
                at,
                day,
                hash.visitor(event.visitor()),
                hash.session(event.visitor(), local)));
    }

    /** In a transaction of its own, so that events of one day do not wait for each other. */
    private void schedule(LocalDate day) {
        if (scheduled.contains(day)) {
            return;
        }
        try {
            context.transactions().runIndependent(em -> {
                if (em.find(UsageDay.class, day.toString()) == null) {
                    em.persist(new UsageDay(day));
                    context.dueWork().schedule(em, UsageCounting.KIND, day.toString(), counting.dueAt(day), null);
                }
            });
        } catch (RuntimeException e) {
            requireScheduledByOther(e);
        }
        scheduled.add(day);
    }

    private static void requireScheduledByOther(RuntimeException e) {
        @Nullable String constraint = DatabaseErrors.constraint(e);
        if (!DatabaseErrors.isUniqueViolation(e) || constraint != null && !constraint.startsWith("stoa_usage_day")) {
            throw e;
        }
    }
}
