package io.stoa.oai.harvest;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

final class DefaultHarvestedRecords implements HarvestedRecords {

    private static final String RECORD = "oai-record";
    private static final int AT_ONCE = 200;
    private static final int LONGEST_NAME = 100;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final ModuleContext context;

    DefaultHarvestedRecords(ModuleContext context) {
        this.context = context;
    }

    @Override
    public HarvestedRecordView view(String sourceId, String identifier) {
        return context.transactions().required(em -> {
            DefaultHarvester.readable(em, context, sourceId);
            List<HarvestedRecord> found = em.createQuery(
                            "select r from HarvestedRecord r where r.sourceId = :source and r.identifier = :identifier",
                            HarvestedRecord.class)
                    .setParameter("source", sourceId)
                    .setParameter("identifier", identifier)
                    .getResultList();
            if (found.isEmpty()) {
                throw KnownEntry.notFound(RECORD, identifier);
            }
            return found.get(0).view();
        });
    }

    @Override
    public Page<HarvestedRecordView> list(String sourceId, PageRequest page) {
        List<Object> signed = List.of(RECORD, sourceId);
        List<String> after = context.cursors().open(signed, page.after());
        return context.transactions().required(em -> {
            DefaultHarvester.readable(em, context, sourceId);
            long behind = after == null ? 0 : Long.parseLong(after.get(0));
            return Page.of(
                            changedSince(em, sourceId, behind, page.size() + 1),
                            page.size(),
                            last -> context.cursors().seal(signed, List.of(String.valueOf(last.getChangeNumber()))))
                    .map(HarvestedRecord::view);
        });
    }

    private static List<HarvestedRecord> changedSince(EntityManager em, String sourceId, long change, int most) {
        return em.createQuery(
                        "select r from HarvestedRecord r where r.sourceId = :source and r.changeNumber > :change"
                                + " order by r.changeNumber",
                        HarvestedRecord.class)
                .setParameter("source", sourceId)
                .setParameter("change", change)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long deliver(String sourceId, String consumer, RecordConsumer taker) {
        String token = context.ids().pseudonym();
        String position = claim(sourceId, consumer, token);
        try {
            long taken = 0;
            List<HarvestedRecordView> portion = portion(sourceId, position);
            while (!portion.isEmpty()) {
                taker.accept(portion);
                long behind = portion.get(portion.size() - 1).changeNumber();
                change(position, token, held -> {
                    held.moveTo(behind);
                    held.lease(token, now().plus(LEASE));
                });
                taken += portion.size();
                portion = portion(sourceId, position);
            }
            return taken;
        } finally {
            release(position, token);
        }
    }

    private String claim(String sourceId, String consumer, String token) {
        return context.transactions().independent(em -> {
            DeliveryPosition position = free(em, sourceId, consumer);
            position.lease(token, now().plus(LEASE));
            return position.getId();
        });
    }

    private List<HarvestedRecordView> portion(String sourceId, String positionId) {
        return context.transactions().independent(em -> {
            DeliveryPosition position = Objects.requireNonNull(em.find(DeliveryPosition.class, positionId));
            return changedSince(em, sourceId, position.getLastChange(), AT_ONCE).stream()
                    .map(HarvestedRecord::view)
                    .toList();
        });
    }

    private void change(String positionId, String token, Consumer<DeliveryPosition> change) {
        context.transactions().runIndependent(em -> {
            DeliveryPosition position = locked(em, positionId);
            if (!position.isHeldUnder(token)) {
                throw busy(position);
            }
            change.accept(position);
        });
    }

    private void release(String positionId, String token) {
        context.transactions().runIndependent(em -> {
            DeliveryPosition position = locked(em, positionId);
            if (position.isHeldUnder(token)) {
                position.release();
            }
        });
    }

    @Override
    public long replay(String sourceId, String consumer) {
        return context.transactions().required(em -> {
            DeliveryPosition position = free(em, sourceId, consumer);
            long before = position.getLastChange();
            position.moveTo(0);
            return before;
        });
    }

    /** The consumer's position, locked, with no other node at it. */
    private DeliveryPosition free(EntityManager em, String sourceId, String consumer) {
        DefaultHarvester.readable(em, context, sourceId);
        requireName(consumer);
        List<String> ids = em.createQuery(
                        "select p.id from DeliveryPosition p where p.sourceId = :source and p.consumer = :consumer",
                        String.class)
                .setParameter("source", sourceId)
                .setParameter("consumer", consumer)
                .getResultList();
        DeliveryPosition position =
                ids.isEmpty() ? null : em.find(DeliveryPosition.class, ids.get(0), LockModeType.PESSIMISTIC_WRITE);
        if (position == null) {
            return begin(em, sourceId, consumer);
        }
        if (position.isLeased(now())) {
            throw busy(position);
        }
        return position;
    }

    /** Positions are never removed. */
    private static DeliveryPosition locked(EntityManager em, String id) {
        return Objects.requireNonNull(em.find(DeliveryPosition.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private DeliveryPosition begin(EntityManager em, String sourceId, String consumer) {
        DeliveryPosition position = new DeliveryPosition(context.ids().next(), sourceId, consumer);
        try {
            em.persist(position);
            em.flush();
        } catch (RuntimeException e) {
            if (DatabaseErrors.isUniqueViolation(e)) {
                throw ConflictException.retryable(
                        Message.of("oai-pmh.delivery.busy", "consumer", consumer, "until", null), e);
            }
            throw e;
        }
        return position;
    }

    private static ConflictException busy(DeliveryPosition position) {
        return ConflictException.of(Message.of(
                "oai-pmh.delivery.busy", "consumer", position.getConsumer(), "until", position.getLeaseUntil()));
    }

    private static void requireName(@Nullable String consumer) {
        if (consumer == null || consumer.isBlank() || consumer.length() > LONGEST_NAME) {
            throw new RuleViolationException(
                    Violation.of(Message.of("oai-pmh.delivery.name", "consumer", consumer, "limit", LONGEST_NAME)));
        }
    }

    private Instant now() {
        return context.clock().instant();
    }
}
