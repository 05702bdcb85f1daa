package io.stoa.oai.harvest;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.error.StoaException;
import io.stoa.core.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a harvest writes. Every step is a transaction that begins with the lock on the source's row and the question whether the
 * lease is still ours: a node that was thought dead writes nothing any more.
 */
final class HarvestStore {

    /** What a repository changes within the second of its answer is dated with that second. */
    private static final Duration LEAST_OVERLAP = Duration.ofSeconds(1);

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration CLOCKS_APART = Duration.ofDays(1);
    private static final int KNOWN_AT_ONCE = 500;

    private final ModuleContext context;
    private final HarvestOptions options;
    private Instant renewed = Instant.MIN;

    HarvestStore(ModuleContext context, HarvestOptions options) {
        this.context = context;
        this.options = options;
    }

    static HarvestSource locked(EntityManager em, String id) {
        HarvestSource source = em.find(HarvestSource.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (source == null) {
            throw KnownEntry.notFound(Harvester.KIND, id);
        }
        return source;
    }

    static void refuseRunning(HarvestSource source, Instant now) {
        if (source.isLeased(now)) {
            throw ConflictException.of(
                    Message.of("oai-pmh.harvest.running", "source", source.getName(), "until", source.getLeaseUntil()));
        }
    }

    Claim claim(String sourceId) {
        return context.transactions().independent(em -> {
            HarvestSource source = locked(em, sourceId);
            context.access().require(Harvester.HARVEST, source.subject());
            Instant now = now();
            refuseRunning(source, now);
            refuseTooEarly(source, now);
            String open = source.getOpenRunId();
            HarvestRun run = open == null ? null : em.find(HarvestRun.class, open);
            boolean begun = run != null;
            if (run == null) {
                run = new HarvestRun(context.ids().next(), sourceId, windowFrom(source), now);
                em.persist(run);
                source.open(run);
            }
            run.goOn();
            String token = context.ids().pseudonym();
            lease(source, token);
            return new Claim(sourceId, run.getId(), token, source.draft(), begun, run.position());
        });
    }

    private static void refuseTooEarly(HarvestSource source, Instant now) {
        Instant notBefore = source.getNotBefore();
        if (notBefore != null && notBefore.isAfter(now)) {
            throw new RemoteServiceException(
                    Message.of("oai-pmh.harvest.not-before", "source", source.getName(), "time", notBefore),
                    true,
                    null);
        }
    }

    private @Nullable Instant windowFrom(HarvestSource source) {
        Instant until = source.getHarvestedUntil();
        return until == null
                ? null
                : until.minus(options.overlap())
                        .minus(Duration.ofSeconds(options.overlap().isZero() ? 1 : 0));
    }

    /** Holds on to the lease while the repository lets us wait. */
    void renew(Claim claim) {
        if (now().isAfter(renewed.plus(FRESH))) {
            step(claim, (source, run) -> null);
        }
    }

    void identified(Claim claim, Granularity granularity, @Nullable String deletedRecords) {
        step(claim, (source, run) -> {
            source.identify(granularity, deletedRecords);
            return null;
        });
    }

    HarvestPosition page(Claim claim, OaiResponse page) {
        return context.transactions().independent(em -> {
            HarvestSource source = held(em, claim);
            HarvestRun run = run(em, claim);
            keep(em, source, run, page);
            run.turnTo(page.token(), page.responseDate());
            return run.position();
        });
    }

    HarvestPosition rewind(Claim claim) {
        return Objects.requireNonNull(step(claim, (source, run) -> {
            run.rewind();
            return run.position();
        }));
    }

    HarvestRunView interrupt(Claim claim) {
        return Objects.requireNonNull(step(claim, (source, run) -> {
            run.end(HarvestState.INTERRUPTED, now());
            source.release();
            return run.view();
        }));
    }

    void fail(Claim claim, RuntimeException error, @Nullable Instant notBefore) {
        step(claim, (source, run) -> {
            String code = error instanceof StoaException known ? known.code() : null;
            run.fail(code, String.valueOf(error instanceof StoaException ? error.getMessage() : error), now());
            source.putOff(notBefore);
            source.release();
            return null;
        });
    }

    /**
     * Takes some of the records that a whole list did not have any more for deleted. Repositories need not remember what they
     * deleted, and one that was rebuilt has forgotten.
     *
     * @return whether there may be more
     */
    boolean sweep(Claim claim) {
        return context.transactions().independent(em -> {
            HarvestSource source = held(em, claim);
            HarvestRun run = run(em, claim);
            if (!run.isWhole()) {
                return false;
            }
            List<HarvestedRecord> gone = em.createQuery(
                            "select r from HarvestedRecord r where r.sourceId = :source and r.deleted = false"
                                    + " and r.seenRunId <> :run order by r.changeNumber",
                            HarvestedRecord.class)
                    .setParameter("source", source.getId())
                    .setParameter("run", run.getId())
                    .setMaxResults(KNOWN_AT_ONCE)
                    .getResultList();
            for (HarvestedRecord each : gone) {
                each.vanish(source.nextChange(), now());
                run.countVanished();
            }
            return gone.size() == KNOWN_AT_ONCE;
        });
    }

    HarvestRunView finish(Claim claim) {
        return context.transactions().independent(em -> {
            HarvestSource source = held(em, claim);
            HarvestRun run = run(em, claim);
            run.end(HarvestState.DONE, now());
            source.harvested(run.getResponseDate());
            HarvestRunView done = run.view();
            Map<String, Object> counts = Map.of(
                    "records", done.records(),
                    "added", done.added(),
                    "changed", done.changed(),
                    "deleted", done.deleted(),
                    "vanished", done.vanished(),
                    "faulty", done.faulty());
            context.audit()
                    .done(em, context.access().caller(), Harvester.HARVEST, source.subject(), null, Json.write(counts));
            return done;
        });
    }

    private <T> @Nullable T step(Claim claim, BiFunction<HarvestSource, HarvestRun, @Nullable T> change) {
        return context.transactions().<@Nullable T>independent(em -> change.apply(held(em, claim), run(em, claim)));
    }

    private HarvestSource held(EntityManager em, Claim claim) {
        HarvestSource source = locked(em, claim.sourceId());
        if (!source.isHeldUnder(claim.token())) {
            throw ConflictException.of(Message.of("oai-pmh.harvest.taken-over", "source", source.getName()));
        }
        lease(source, claim.token());
        return source;
    }

    private void lease(HarvestSource source, String token) {
        Instant now = now();
        source.lease(token, now.plus(OaiClient.longestSilence(options)).plus(FRESH));
        renewed = now;
    }

    private static HarvestRun run(EntityManager em, Claim claim) {
        return Objects.requireNonNull(em.find(HarvestRun.class, claim.runId()));
    }

    private void keep(EntityManager em, HarvestSource source, HarvestRun run, OaiResponse page) {
        Map<String, HarvestedRecord> known = known(em, source, page.records());
        Instant earliest = earliest(source, run);
        Instant latest = page.responseDate().plus(CLOCKS_APART);
        for (RawRecord raw : page.records()) {
            Instant datestamp = ResponseReader.time(raw.datestamp());
            String problem = problem(raw, datestamp);
            if (datestamp == null || problem != null) {
                seen(run, known.get(raw.identifier()));
                run.reject(new HarvestProblem(
                        run.nextPage(), ProtocolErrors.shortened(raw.identifier()), String.valueOf(problem)));
                continue;
            }
            if (datestamp.isAfter(latest) || earliest != null && datestamp.isBefore(earliest)) {
                run.countMisdated();
            }
            run.count(put(em, source, run, known, raw, datestamp));
        }
    }

    /** It is there still, though it cannot be read this time. */
    private static void seen(HarvestRun run, @Nullable HarvestedRecord kept) {
        if (kept != null) {
            kept.seeIn(run);
        }
    }

    private static @Nullable String problem(RawRecord raw, @Nullable Instant datestamp) {
        if (raw.identifier().isEmpty()) {
            return "no-identifier";
        }
        if (raw.identifier().length() > HarvestedRecord.LONGEST_IDENTIFIER) {
            return "long-identifier";
        }
        if (datestamp == null) {
            return "bad-datestamp";
        }
        return raw.metadata() == null && !raw.deleted() ? "no-metadata" : null;
    }

    /** The beginning of the window as it was asked for. */
    private static @Nullable Instant earliest(HarvestSource source, HarvestRun run) {
        Instant from = run.getWindowFrom();
        Granularity granularity = source.getGranularity();
        return from == null || granularity == null ? null : ResponseReader.time(granularity.write(from));
    }

    private RecordChange put(
            EntityManager em,
            HarvestSource source,
            HarvestRun run,
            Map<String, HarvestedRecord> known,
            RawRecord raw,
            Instant datestamp) {
        HarvestedRecord kept = known.get(raw.identifier());
        if (kept == null) {
            HarvestedRecord added =
                    new HarvestedRecord(context.ids().next(), run, raw, datestamp, source.nextChange(), now());
            em.persist(added);
            known.put(raw.identifier(), added);
            return RecordChange.ADDED;
        }
        kept.seeIn(run);
        kept.date(datestamp);
        if (kept.says(raw)) {
            return RecordChange.UNCHANGED;
        }
        RecordChange change = raw.deleted() && !kept.isDeleted() ? RecordChange.DELETED : RecordChange.CHANGED;
        kept.take(raw, source.nextChange(), now());
        return change;
    }

    private static Map<String, HarvestedRecord> known(EntityManager em, HarvestSource source, List<RawRecord> page) {
        List<String> identifiers =
                page.stream().map(RawRecord::identifier).distinct().toList();
        Map<String, HarvestedRecord> known = new HashMap<>();
        for (int from = 0; from < identifiers.size(); from += KNOWN_AT_ONCE) {
            em.createQuery(
                            "select r from HarvestedRecord r where r.sourceId = :source and r.identifier in :identifiers",
                            HarvestedRecord.class)
                    .setParameter("source", source.getId())
                    .setParameter(
                            "identifiers",
                            identifiers.subList(from, Math.min(from + KNOWN_AT_ONCE, identifiers.size())))
                    .getResultList()
                    .forEach(kept -> known.put(kept.getIdentifier(), kept));
        }
        return known;
    }

    private Instant now() {
        return context.clock().instant();
    }
}
