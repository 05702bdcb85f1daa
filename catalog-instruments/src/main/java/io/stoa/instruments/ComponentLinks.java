package io.stoa.instruments;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.Organisation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and checks the links between instruments and their components. */
final class ComponentLinks {

    private final EntityManager em;

    ComponentLinks(EntityManager em) {
        this.em = em;
    }

    List<Instrument> partsOf(String wholeId) {
        return em.createQuery(
                        "select i from Instrument i, InstrumentComponent c"
                                + " where c.wholeId = :id and i.id = c.partId order by i.titleSort, i.id",
                        Instrument.class)
                .setParameter("id", wholeId)
                .getResultList();
    }

    List<Instrument> wholesOf(String partId) {
        return em.createQuery(
                        "select i from Instrument i, InstrumentComponent c"
                                + " where c.partId = :id and i.id = c.wholeId order by i.titleSort, i.id",
                        Instrument.class)
                .setParameter("id", partId)
                .getResultList();
    }

    /** The parts of several wholes, by the id of the whole. */
    Map<String, List<Instrument>> partsOf(Collection<String> wholeIds) {
        return linked("wholeId", "partId", wholeIds);
    }

    /** The wholes of several parts, by the id of the part. */
    Map<String, List<Instrument>> wholesOf(Collection<String> partIds) {
        return linked("partId", "wholeId", partIds);
    }

    private Map<String, List<Instrument>> linked(String from, String to, Collection<String> ids) {
        return em.createQuery(
                        ("select c.%1$s, i from InstrumentComponent c, Instrument i"
                                        + " where c.%1$s in :ids and i.id = c.%2$s order by i.titleSort, i.id")
                                .formatted(from, to),
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (Instrument) row[1], Collectors.toList())));
    }

    /**
     * Locks all links of a provider through its organisation's row: locks on the two instruments alone would let two
     * transactions close a longer circle between them.
     */
    void lock(String providerId) {
        em.find(Organisation.class, providerId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Nullable
    InstrumentComponent find(String wholeId, String partId) {
        return below(Set.of(wholeId)).stream()
                .filter(link -> link.getPartId().equals(partId))
                .findFirst()
                .orElse(null);
    }

    void refuseUnlessPossible(Instrument whole, Instrument part) {
        if (!part.getProviderId().equals(whole.getProviderId())) {
            throw refused("instruments.component.other-provider", whole, part);
        }
        if (part.getStatus() == EntryStatus.WITHDRAWN) {
            throw refused("instruments.component.withdrawn", whole, part);
        }
        if (isWithin(whole.getId(), part.getId())) {
            throw refused("instruments.component.cycle", whole, part);
        }
    }

    /** Whether an instrument is another or a component of it at any depth. */
    private boolean isWithin(String id, String wholeId) {
        Set<String> seen = new HashSet<>(Set.of(wholeId));
        Set<String> level = seen;
        while (!level.isEmpty() && !seen.contains(id)) {
            Set<String> next = new HashSet<>();
            below(level).forEach(link -> next.add(link.getPartId()));
            next.removeAll(seen);
            seen.addAll(next);
            level = next;
        }
        return seen.contains(id);
    }

    /** With a locking read, because the snapshot of the host's transaction may be older than the lock. */
    private List<InstrumentComponent> below(Collection<String> wholeIds) {
        return em.createQuery("select c from InstrumentComponent c where c.wholeId in :ids", InstrumentComponent.class)
                .setParameter("ids", wholeIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static RuleViolationException refused(String code, Instrument whole, Instrument part) {
        return new RuleViolationException(Violation.of(Message.of(
                code,
                "whole",
                whole.getId(),
                "part",
                part.getId(),
                "wholeName",
                whole.getTitle(),
                "partName",
                part.getTitle())));
    }
}
