package io.stoa.search.opensearch;

import io.stoa.core.ResourceRef;
import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.search.SearchEntry;
import io.stoa.search.engine.EntryIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.OpType;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.GetResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;

/**
 * One index of the cluster, which several nodes may write. Every entry is written with the number of the change after
 * which it was read, and the cluster keeps what has the higher one. The position is a document that is replaced only if
 * it is still the one that was read.
 */
final class RemoteIndex implements EntryIndex {

    /** No entry is called so: their ids begin with a kind. */
    private static final String POSITION_ID = "position";

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int MOST_OPERATIONS = 500;
    private static final long MOST_CHARACTERS = 4_000_000;

    private final Cluster cluster;
    private final String name;
    private final String writing;
    private final @Nullable BuildLease lease;
    private @Nullable Found found;

    /** An index in use, or being built by who holds the lease. */
    RemoteIndex(Cluster cluster, String name, @Nullable BuildLease lease) {
        this.cluster = cluster;
        this.name = name;
        this.writing = lease == null ? IndexNames.inUse(name) : IndexNames.whileBuilt(name);
        this.lease = lease;
    }

    /** The document that holds the position, as it was read. */
    private record Found(long position, long seqNo, long primaryTerm) {}

    /** What stands in it; read and written by Jackson. */
    record Position(long position) {}

    /** Writes the position of an index that was just made. */
    void begin() {
        cluster.call(client -> client.index(index -> index.index(writing)
                .requireAlias(true)
                .id(POSITION_ID)
                .opType(OpType.Create)
                .document(new Position(0))));
    }

    String name() {
        return name;
    }

    @Override
    public long position() {
        GetResponse<Position> read =
                cluster.call(client -> client.get(get -> get.index(name).id(POSITION_ID), Position.class));
        if (!read.found()) {
            throw new RemoteServiceException(Message.of("search.remote.refused", "status", NOT_FOUND), true, null);
        }
        Found now = new Found(
                Objects.requireNonNull(read.source()).position(),
                Objects.requireNonNull(read.seqNo()),
                Objects.requireNonNull(read.primaryTerm()));
        found = now;
        return now.position();
    }

    @Override
    public long documents() {
        return RemoteView.count(cluster, name, RemoteView.entries());
    }

    /** The version decides as in {@link #put}: a building that was taken for dead cannot spoil the one after it. */
    @Override
    public void add(Collection<SearchEntry> entries, long asOf) {
        put(entries, asOf);
        if (lease != null) {
            lease.goOn();
        }
    }

    @Override
    public void put(Collection<SearchEntry> entries, long asOf) {
        List<BulkOperation> operations = new ArrayList<>();
        long size = 0;
        for (SearchEntry entry : entries) {
            EntrySource source = EntrySource.of(entry);
            operations.add(operation(entry.ref(), source.fields(), asOf));
            size += source.size();
            if (operations.size() == MOST_OPERATIONS || size > MOST_CHARACTERS) {
                write(operations);
                operations = new ArrayList<>();
                size = 0;
            }
        }
        write(operations);
    }

    private static BulkOperation operation(ResourceRef entry, Map<String, List<Object>> fields, long asOf) {
        return BulkOperation.of(op -> op.index(index -> index.id(entry.toString())
                .version(asOf)
                .versionType(VersionType.External)
                .document(fields)));
    }

    @Override
    public void remove(Collection<ResourceRef> entries, long asOf) {
        write(entries.stream()
                .map(entry -> BulkOperation.of(op -> op.delete(
                        delete -> delete.id(entry.toString()).version(asOf).versionType(VersionType.External))))
                .toList());
    }

    private void write(List<BulkOperation> operations) {
        if (operations.isEmpty()) {
            return;
        }
        BulkResponse written = cluster.call(client ->
                client.bulk(bulk -> bulk.index(writing).requireAlias(true).operations(operations)));
        if (written.errors()) {
            written.items().forEach(this::requireWritten);
        }
    }

    /** A conflict means that there is something newer, and nothing found that there was nothing to remove. */
    private void requireWritten(BulkResponseItem item) {
        if (item.error() != null && item.status() != CONFLICT) {
            throw cluster.refused(
                    item.status(), new IllegalStateException(item.error().reason()));
        }
    }

    @Override
    public void commit(long position) {
        if (found == null) {
            position();
        }
        Found before = Objects.requireNonNull(found);
        if (position > before.position()) {
            cluster.ifFirst(client -> client.index(index -> index.index(writing)
                    .requireAlias(true)
                    .id(POSITION_ID)
                    .ifSeqNo(before.seqNo())
                    .ifPrimaryTerm(before.primaryTerm())
                    .document(new Position(position))));
        }
        found = null;
        cluster.call(client -> client.indices().refresh(refresh -> refresh.index(name)));
    }

    /** Gives up an index that was not finished; one in use stays. */
    @Override
    public void close() {
        if (lease != null) {
            lease.end();
        }
    }
}
