package io.stoa.experts.draw;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;

/** Keeps the candidates of strata under the hash of their lines. */
final class DrawPools {

    private static final int PART = 10_000;

    private DrawPools() {}

    /** Stores what is not stored yet; two that store the same at once agree on the second attempt. */
    static void store(EntityManager em, String hash, List<Candidate> candidates) {
        if (candidates.isEmpty() || isStored(em, hash)) {
            return;
        }
        try {
            for (int part = 0; part * PART < candidates.size(); part++) {
                List<Candidate> some = candidates.subList(part * PART, Math.min((part + 1) * PART, candidates.size()));
                em.persist(new DrawPoolPart(hash, part, Commitment.lines(some)));
            }
            em.flush();
        } catch (PersistenceException e) {
            throw DatabaseErrors.isUniqueViolation(e)
                    ? ConflictException.retryable(Message.of("experts.draw.pool-meanwhile"), e)
                    : e;
        }
    }

    private static boolean isStored(EntityManager em, String hash) {
        return em.createQuery("select count(p) from DrawPoolPart p where p.poolHash = :hash", Long.class)
                        .setParameter("hash", hash)
                        .getSingleResult()
                > 0;
    }

    /** The candidates as their lines say, whatever the hash of these is by now. */
    static List<Candidate> load(EntityManager em, String hash) {
        List<Candidate> candidates = new ArrayList<>();
        em.createQuery("select p.content from DrawPoolPart p where p.poolHash = :hash order by p.part", String.class)
                .setParameter("hash", hash)
                .getResultList()
                .forEach(content -> content.lines().forEach(line -> candidates.add(candidate(line))));
        return candidates;
    }

    private static Candidate candidate(String line) {
        int out = line.lastIndexOf(' ');
        int employer = line.lastIndexOf(' ', out - 1);
        if (employer < 0) {
            return new Candidate(line, 0, false);
        }
        String number = line.substring(employer + 1, out);
        return new Candidate(
                line.substring(0, employer),
                number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1,
                line.endsWith(" 1"));
    }

    /** The whole plan of a committed draw. */
    static DrawPlan plan(EntityManager em, CommittedDraw committed) {
        DrawPlan plan = committed.plan();
        List<PoolStratum> strata = new ArrayList<>();
        for (int number = 0; number < plan.strata().size(); number++) {
            PoolStratum stratum = plan.strata().get(number);
            List<Candidate> candidates = load(em, committed.pools().get(number));
            strata.add(new PoolStratum(stratum.code(), stratum.seats(), stratum.standIns(), candidates));
        }
        return new DrawPlan(plan.drawId(), plan.mostPerEmployer(), plan.outOfTownAtLeast(), plan.held(), strata);
    }
}
