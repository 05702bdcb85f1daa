package io.stoa.search.opensearch;

import io.stoa.search.OpenSearchOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/** OpenSearch clusters for tests, on the loopback interface and free ports, each started once for all tests. */
public final class Clusters {

    private static final Map<Integer, Clusters> BY_SIZE = new ConcurrentHashMap<>();
    private static final String MODULES =
            "org.opensearch.analysis.common.CommonAnalysisPlugin,org.opensearch.transport.Netty4Plugin";
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final OpenSearchRunner runner;
    private final List<Integer> httpPorts;

    private Clusters(OpenSearchRunner runner, List<Integer> httpPorts) {
        this.runner = runner;
        this.httpPorts = httpPorts;
    }

    /**
     * A cluster that runs until all tests are done.
     *
     * @param nodes how many nodes it has
     * @return the cluster
     */
    public static Clusters of(int nodes) {
        return BY_SIZE.computeIfAbsent(nodes, Clusters::start);
    }

    private static Clusters start(int nodes) {
        try {
            Path home = Files.createTempDirectory("stoa-opensearch");
            List<Integer> free = freePorts(2 * nodes);
            List<Integer> http = free.subList(0, nodes);
            List<Integer> transport = free.subList(nodes, 2 * nodes);
            OpenSearchRunner runner = new OpenSearchRunner();
            runner.onBuild((number, settings) -> configure(settings, http, transport, number - 1));
            runner.build(OpenSearchRunner.newConfigs()
                    .basePath(home.toString())
                    .clusterName("stoa-" + nodes)
                    .numOfNode(nodes)
                    .moduleTypes(MODULES)
                    .disableESLogger()
                    .useLogger());
            runner.ensureGreen();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runner)));
            return new Clusters(runner, http);
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch did not start", e);
        }
    }

    private static void configure(Settings.Builder settings, List<Integer> http, List<Integer> transport, int node) {
        settings.put("network.host", "127.0.0.1")
                .put("http.port", http.get(node))
                .put("transport.port", transport.get(node))
                .put("node.name", "node-" + node)
                .put("node.processors", 2)
                .putList(
                        "cluster.initial_cluster_manager_nodes",
                        IntStream.range(0, http.size())
                                .mapToObj(each -> "node-" + each)
                                .toList())
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .putList(
                        "discovery.seed_hosts",
                        transport.stream().map(port -> "127.0.0.1:" + port).toList());
    }

    private static void stop(OpenSearchRunner runner) {
        try {
            runner.close();
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch did not stop", e);
        } finally {
            runner.clean();
        }
    }

    /** Ports that are free while all of them are held. */
    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    /** {@return the options for an index that no other test has} */
    public OpenSearchOptions newIndex() {
        return OpenSearchOptions.at(IntStream.range(0, httpPorts.size())
                        .mapToObj(node -> URI.create("http://127.0.0.1:" + port(node)))
                        .collect(Collectors.toList()))
                .index("test-" + PREFIXES.incrementAndGet());
    }

    int port(int node) {
        return httpPorts.get(node);
    }

    OpenSearchRunner runner() {
        return runner;
    }
}
