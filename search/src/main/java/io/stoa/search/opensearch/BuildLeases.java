package io.stoa.search.opensearch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.OpType;
import org.opensearch.client.opensearch.core.GetResponse;
import org.opensearch.client.opensearch.core.IndexResponse;
import org.opensearch.client.opensearch.indices.IndexSettings;

/**
 * Gives the lease for building to one node at a time. A holder that has not shown a step for {@link #PATIENCE} is taken
 * for dead; how long that is each node tells by its own clock, so that clocks need not agree.
 */
final class BuildLeases {

    static final String ID = "build";

    /** Longer than reading and writing a page of entries takes on a busy day. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final String control;
    private final String self;
    private final Clock clock;
    private @Nullable Seen seen;

    BuildLeases(Cluster cluster, String control, String self, Clock clock) {
        this.cluster = cluster;
        this.control = control;
        this.self = self;
        this.clock = clock;
    }

    /** A step of another node, and since when there was none after it. */
    private record Seen(long seqNo, long primaryTerm, Instant since) {}

    /** The lease, or null if another node that seems to be alive has it. */
    synchronized @Nullable BuildLease take() {
        makeControl();
        IndexResponse taken = cluster.ifFirst(client -> client.index(
                index -> index.index(control).id(ID).opType(OpType.Create).document(new BuildLease.Held(self, 0))));
        if (taken == null) {
            taken = takeFromDead();
        }
        seen = taken == null ? seen : null;
        return taken == null ? null : new BuildLease(cluster, control, self, taken);
    }

    private void makeControl() {
        IndexSettings.Builder settings = new IndexSettings.Builder().numberOfShards(1);
        IndexSchema.copies(settings, cluster.options());
        boolean there = cluster.call(client -> client.indices().exists(exists -> exists.index(control)))
                .value();
        if (!there) {
            cluster.ifFirst(client ->
                    client.indices().create(create -> create.index(control).settings(settings.build())));
        }
    }

    private @Nullable IndexResponse takeFromDead() {
        GetResponse<BuildLease.Held> held =
                cluster.call(client -> client.get(get -> get.index(control).id(ID), BuildLease.Held.class));
        if (!held.found()) {
            return null;
        }
        long seqNo = Objects.requireNonNull(held.seqNo());
        long primaryTerm = Objects.requireNonNull(held.primaryTerm());
        Seen before = seen;
        if (before == null || before.seqNo() != seqNo || before.primaryTerm() != primaryTerm) {
            seen = new Seen(seqNo, primaryTerm, clock.instant());
            return null;
        }
        if (clock.instant().isBefore(before.since().plus(PATIENCE))) {
            return null;
        }
        return cluster.ifFirst(client -> client.index(index -> index.index(control)
                .id(ID)
                .ifSeqNo(seqNo)
                .ifPrimaryTerm(primaryTerm)
                .document(new BuildLease.Held(self, 0))));
    }
}
