package io.stoa.search.opensearch;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import org.opensearch.client.opensearch._types.WriteResponseBase;
import org.opensearch.client.opensearch.core.IndexResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Held by the one node that builds an index. It is a document that the holder keeps replacing; see {@link BuildLeases}. */
final class BuildLease {

    private static final Logger LOG = LoggerFactory.getLogger(BuildLease.class);

    private final Cluster cluster;
    private final String control;
    private final String holder;
    private long steps;
    private long seqNo;
    private long primaryTerm;

    BuildLease(Cluster cluster, String control, String holder, WriteResponseBase taken) {
        this.cluster = cluster;
        this.control = control;
        this.holder = holder;
        remember(taken);
    }

    /** What stands in the document; read and written by Jackson. */
    record Held(String holder, long steps) {}

    private void remember(WriteResponseBase written) {
        seqNo = written.seqNo();
        primaryTerm = written.primaryTerm();
    }

    /**
     * Shows that the holder is alive.
     *
     * @throws ConflictException if another node took it for dead and builds now
     */
    void goOn() {
        steps++;
        IndexResponse written = cluster.ifFirst(client -> client.index(index -> index.index(control)
                .id(BuildLeases.ID)
                .ifSeqNo(seqNo)
                .ifPrimaryTerm(primaryTerm)
                .document(new Held(holder, steps))));
        if (written == null) {
            throw ConflictException.of(Message.of("search.index.rebuilding", "read", 0));
        }
        remember(written);
    }

    /** Lets others build; if it cannot be told now, they notice by themselves. */
    void end() {
        try {
            cluster.ifFirst(client -> client.delete(delete ->
                    delete.index(control).id(BuildLeases.ID).ifSeqNo(seqNo).ifPrimaryTerm(primaryTerm)));
        } catch (RemoteServiceException e) {
            LOG.debug("the lease for building {} runs out by itself", control, e);
        }
    }
}
