package io.stoa.search.opensearch;

import io.stoa.core.Ids;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.error.UsageException;
import io.stoa.search.OpenSearchOptions;
import io.stoa.search.engine.EntryIndex;
import io.stoa.search.engine.IndexView;
import io.stoa.search.engine.SearchEngine;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.mapping.TypeMapping;
import org.opensearch.client.opensearch.indices.GetAliasResponse;
import org.opensearch.client.opensearch.indices.GetMappingResponse;
import org.opensearch.client.opensearch.indices.UpdateAliasesRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index in an OpenSearch cluster that all nodes of a platform share. The cluster need not be there when the
 * platform starts: whatever is asked of it then fails with a {@link RemoteServiceException} until it is.
 */
public final class OpenSearchEngine implements SearchEngine {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchEngine.class);

    private final Cluster cluster;
    private final IndexNames names;
    private final BuildLeases leases;
    private final Ids ids;
    private volatile @Nullable String repaired;

    private OpenSearchEngine(Cluster cluster, Ids ids, Clock clock) {
        this.cluster = cluster;
        this.names = new IndexNames(cluster.options().index());
        this.leases = new BuildLeases(cluster, names.control(), ids.next(), clock);
        this.ids = ids;
    }

    /**
     * Gets ready to talk to a cluster; nothing is asked of it yet.
     *
     * @param options the cluster
     * @param ids where the names of indexes come from
     * @param clock the platform's clock
     * @return the engine
     * @throws UsageException if the client for OpenSearch is not on the class path
     */
    public static SearchEngine open(OpenSearchOptions options, Ids ids, Clock clock) {
        try {
            return new OpenSearchEngine(new Cluster(options), ids, clock);
        } catch (NoClassDefFoundError e) {
            throw new UsageException(Message.of("search.remote.no-client", "class", e.getMessage()), e);
        }
    }

    @Override
    public boolean isBuilt() {
        Map<String, TypeMapping> inUse = inUse();
        if (inUse.isEmpty()) {
            return false;
        }
        boolean present = inUse.size() == 1 && inUse.values().stream().allMatch(IndexSchema::isPresent);
        if (!present && repaired == null) {
            repaired = "its schema is not " + IndexSchema.VERSION;
            LOG.warn("the search index {} is built anew: {}", inUse.keySet(), repaired);
        }
        return present;
    }

    /** The index that is searched, by name. More than one is somebody else's doing. */
    private Map<String, TypeMapping> inUse() {
        GetMappingResponse found =
                cluster.ifThere(client -> client.indices().getMapping(mapping -> mapping.index(names.live())));
        Map<String, TypeMapping> mappings = new HashMap<>();
        if (found != null) {
            found.result().forEach((index, record) -> mappings.put(index, record.mappings()));
        }
        return mappings;
    }

    @Override
    public EntryIndex current() {
        return inUse().keySet().stream()
                .findFirst()
                .<EntryIndex>map(index -> new RemoteIndex(cluster, index, null))
                .orElseGet(UnbuiltIndex::new);
    }

    @Override
    public @Nullable EntryIndex begin() {
        BuildLease lease = leases.take();
        if (lease == null) {
            return null;
        }
        try {
            sweep();
            String name = names.index(ids.next());
            cluster.call(client -> client.indices()
                    .create(create -> create.index(name)
                            .mappings(IndexSchema.mapping())
                            .settings(IndexSchema.settings(cluster.options()))
                            .aliases(IndexNames.whileBuilt(name), alias -> alias)));
            RemoteIndex index = new RemoteIndex(cluster, name, lease);
            index.begin();
            return index;
        } catch (RuntimeException e) {
            lease.end();
            throw e;
        }
    }

    /**
     * The name under which the index was written is taken away from it in the same step. Who took this node for dead has
     * taken it away before, and then nothing changes.
     */
    @Override
    public void changeOver(EntryIndex next) {
        RemoteIndex built = (RemoteIndex) next;
        Set<String> before = inUse().keySet();
        UpdateAliasesRequest.Builder change = new UpdateAliasesRequest.Builder()
                .actions(action -> action.remove(remove -> remove.index(built.name())
                        .alias(IndexNames.whileBuilt(built.name()))
                        .mustExist(true)))
                .actions(action -> action.add(add -> add.index(built.name()).alias(IndexNames.inUse(built.name()))))
                .actions(action -> action.add(add -> add.index(built.name()).alias(names.live())));
        before.forEach(old -> change.actions(
                action -> action.remove(remove -> remove.index(old).alias(names.live()))));
        Object changed = cluster.ifThere(client -> client.indices().updateAliases(change.build()));
        if (changed == null) {
            throw ConflictException.of(Message.of("search.index.rebuilding", "read", 0));
        }
        sweep();
        built.close();
    }

    /** Removes what is neither in use nor being built. The lease is held, so nobody alive is building anything else. */
    private void sweep() {
        GetAliasResponse all = cluster.ifThere(client -> client.indices().getAlias(alias -> alias.index(names.all())));
        if (all == null) {
            return;
        }
        all.result().forEach((index, aliases) -> {
            Set<String> its = aliases.aliases().keySet();
            if (names.isOurs(index) && !its.contains(names.live())) {
                remove(index, its.contains(IndexNames.whileBuilt(index)));
            }
        });
    }

    /** The name for building goes first: if its holder has changed over meanwhile it is gone, and the index stays. */
    private void remove(String index, boolean building) {
        if (building) {
            Object taken = cluster.ifThere(client -> client.indices()
                    .updateAliases(change -> change.actions(action -> action.remove(remove -> remove.index(index)
                            .alias(IndexNames.whileBuilt(index))
                            .mustExist(true)))));
            if (taken == null) {
                return;
            }
        }
        cluster.ifThere(client -> client.indices().delete(delete -> delete.index(index)));
    }

    @Override
    public <T> T read(Function<IndexView, T> work) {
        RemoteView view = new RemoteView(cluster, names);
        try {
            return work.apply(view);
        } catch (RemoteServiceException e) {
            // An index that was found by its name may have been changed for another when it is asked.
            if (!Cluster.isGone(e)) {
                throw e;
            }
            return work.apply(view);
        }
    }

    @Override
    public @Nullable String repaired() {
        return repaired;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
