package io.stoa.experts.draw;

import io.stoa.core.ModuleContext;
import io.stoa.core.error.Message;
import io.stoa.core.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The record of draws: entries are added at its end, and the chain of their hashes is followed. */
final class DrawRecord {

    private static final int STEP = 200;

    private final ModuleContext context;

    DrawRecord(ModuleContext context) {
        this.context = context;
    }

    /** Adds an entry; the last thing that a transaction does, since all draws wait for the head's lock. */
    DrawEntry append(EntityManager em, DrawEntry.PanelDrawRef draw, DrawEntryKind kind, Object content) {
        DrawHead head = Objects.requireNonNull(em.find(DrawHead.class, DrawHead.ID, LockModeType.PESSIMISTIC_WRITE));
        DrawEntry entry = new DrawEntry(
                head,
                draw,
                kind,
                Json.write(content),
                context.access().caller().id(),
                context.clock().instant());
        em.persist(entry);
        head.moveTo(entry);
        em.flush();
        return entry;
    }

    static List<DrawEntry> of(EntityManager em, String drawId) {
        return em.createQuery("select e from DrawEntry e where e.drawId = :draw order by e.seq", DrawEntry.class)
                .setParameter("draw", drawId)
                .getResultList();
    }

    static List<DrawEntry> after(EntityManager em, long seq, int most) {
        return em.createQuery("select e from DrawEntry e where e.seq > :seq order by e.seq", DrawEntry.class)
                .setParameter("seq", seq)
                .setMaxResults(most)
                .getResultList();
    }

    /** Follows the chain from the beginning, some entries in a transaction at a time. */
    DrawVerification verify() {
        List<DrawDifference> differences = new ArrayList<>();
        long seq = 0;
        long entries = 0;
        String hash = DrawHead.BEGINNING;
        while (true) {
            long last = seq;
            List<DrawEntry> step = context.transactions().required(em -> after(em, last, STEP));
            for (DrawEntry entry : step) {
                check(entry, seq + 1, hash, differences);
                seq = entry.getSeq();
                hash = entry.getHash();
                entries++;
            }
            if (step.size() < STEP) {
                break;
            }
        }
        long end = seq;
        String endHash = hash;
        context.transactions().runRequired(em -> checkHead(em, end, endHash, differences));
        return new DrawVerification(entries, hash, differences);
    }

    static void check(DrawEntry entry, long seq, String previousHash, List<DrawDifference> differences) {
        if (entry.getSeq() != seq) {
            differences.add(new DrawDifference(
                    Message.of("experts.draw.differs.gap", "expected", seq, "found", entry.getSeq())));
        } else if (!entry.getPreviousHash().equals(previousHash)) {
            differences.add(new DrawDifference(Message.of("experts.draw.differs.chain", "seq", seq)));
        }
        checkHash(entry, differences);
    }

    static void checkHash(DrawEntry entry, List<DrawDifference> differences) {
        if (!entry.computedHash().equals(entry.getHash())) {
            differences.add(new DrawDifference(Message.of("experts.draw.differs.entry", "seq", entry.getSeq())));
        }
    }

    private static void checkHead(EntityManager em, long seq, String hash, List<DrawDifference> differences) {
        Object[] head = em.createQuery("select h.seq, h.hash from DrawHead h", Object[].class)
                .getSingleResult();
        long known = ((Number) head[0]).longValue();
        // Entries may have been added since the last step was read.
        if (known < seq || known == seq && !hash.equals(head[1])) {
            differences.add(
                    new DrawDifference(Message.of("experts.draw.differs.head", "expected", known, "found", seq)));
        } else if (known > seq && after(em, seq, 1).isEmpty()) {
            differences.add(
                    new DrawDifference(Message.of("experts.draw.differs.head", "expected", known, "found", seq)));
        }
    }
}
