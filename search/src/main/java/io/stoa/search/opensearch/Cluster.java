package io.stoa.search.opensearch;

import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.search.OpenSearchOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.generic.OpenSearchClientException;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;

/** Talks to the cluster, and tells in one way what went wrong with it. */
final class Cluster implements AutoCloseable {

    private static final int NO_ANSWER = 0;
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NO_STORAGE = 507;
    private static final int CONNECTIONS = 50;

    private final OpenSearchOptions options;
    private final OpenSearchTransport transport;
    private final OpenSearchClient client;

    Cluster(OpenSearchOptions options) {
        this.options = options;
        this.transport = transport(options);
        this.client = new OpenSearchClient(transport);
    }

    /** A call to the cluster. */
    interface Call<T> {
        T to(OpenSearchClient client) throws IOException;
    }

    private static OpenSearchTransport transport(OpenSearchOptions options) {
        HttpHost[] hosts = options.uris().stream().map(Cluster::host).toArray(HttpHost[]::new);
        return ApacheHttpClient5TransportBuilder.builder(hosts)
                .setMapper(new JacksonJsonpMapper())
                // From 5.6 on HttpClient asks for compressed answers and unpacks them; the transport would do so once
                // more.
                .setRequestConfigCallback(request -> request.setContentCompressionEnabled(false)
                        .setConnectionRequestTimeout(connect(options))
                        .setResponseTimeout(answer(options)))
                .setHttpClientConfigCallback(http -> {
                    PoolingAsyncClientConnectionManagerBuilder connections =
                            PoolingAsyncClientConnectionManagerBuilder.create()
                                    .setMaxConnPerRoute(CONNECTIONS)
                                    .setMaxConnTotal(CONNECTIONS * hosts.length)
                                    .setDefaultConnectionConfig(connection(options));
                    if (options.tls() != null) {
                        // Said outright: what HttpClient 5.5 does unless told looks at no host name.
                        connections.setTlsStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(options.tls())
                                .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                                .buildAsync());
                    }
                    if (options.username() != null && options.password() != null) {
                        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
                        for (HttpHost host : hosts) {
                            credentials.setCredentials(
                                    new AuthScope(host),
                                    new UsernamePasswordCredentials(
                                            options.username(),
                                            options.password().toCharArray()));
                        }
                        http.setDefaultCredentialsProvider(credentials);
                    }
                    return http.setConnectionManager(connections.build()).disableRedirectHandling();
                })
                .build();
    }

    private static ConnectionConfig connection(OpenSearchOptions options) {
        return ConnectionConfig.custom()
                .setConnectTimeout(connect(options))
                .setSocketTimeout(answer(options))
                .build();
    }

    private static Timeout connect(OpenSearchOptions options) {
        return Timeout.of(options.connectTimeout());
    }

    private static Timeout answer(OpenSearchOptions options) {
        return Timeout.of(options.answerTimeout());
    }

    private static HttpHost host(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        return new HttpHost(uri.getScheme(), uri.getHost(), port);
    }

    OpenSearchOptions options() {
        return options;
    }

    /**
     * Calls the cluster.
     *
     * @throws RemoteServiceException if it does not answer, or refuses
     */
    <T> T call(Call<T> call) {
        try {
            return call.to(client);
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        }
    }

    /** Calls the cluster; null if what was called for is not there. */
    <T> @Nullable T ifThere(Call<T> call) {
        return unless(NOT_FOUND, call);
    }

    /** Calls the cluster; null if somebody else was faster. */
    <T> @Nullable T ifFirst(Call<T> call) {
        return unless(CONFLICT, call);
    }

    private <T> @Nullable T unless(int status, Call<T> call) {
        try {
            return call.to(client);
        } catch (IOException | RuntimeException e) {
            if (status(e) == status) {
                return null;
            }
            throw failure(e);
        }
    }

    /**
     * What a failure means for who called. The technical cause is for logs only; hosts are named where only who runs the
     * platform can mend it.
     */
    private RemoteServiceException failure(Exception cause) {
        int status = status(cause);
        if (status != NO_ANSWER) {
            return refused(status, cause);
        }
        SSLException untrusted = first(SSLException.class, cause);
        if (untrusted != null) {
            return new RemoteServiceException(
                    Message.of("search.remote.untrusted", "hosts", hosts(), "reason", untrusted.getMessage()),
                    false,
                    cause);
        }
        if (tookTooLong(cause)) {
            double seconds = options.answerTimeout().toMillis() / 1000.0;
            return new RemoteServiceException(Message.of("search.remote.slow", "seconds", seconds), true, cause);
        }
        boolean away = cause instanceof IOException;
        return new RemoteServiceException(
                Message.of(away ? "search.remote.away" : "search.remote.unreadable"), away, cause);
    }

    private List<String> hosts() {
        return options.uris().stream()
                .map(Cluster::host)
                .map(HttpHost::toHostString)
                .toList();
    }

    private static <T extends Throwable> @Nullable T first(Class<T> type, Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
        }
        return null;
    }

    /** The client tells an answer with an error in three ways, depending on the call and on what the answer looks like. */
    private static int status(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof OpenSearchException refused) {
                return refused.status();
            }
            if (e instanceof OpenSearchClientException refused) {
                return refused.status();
            }
            if (e instanceof ResponseException refused) {
                return refused.status();
            }
        }
        return NO_ANSWER;
    }

    private static boolean tookTooLong(Throwable failure) {
        return first(SocketTimeoutException.class, failure) != null || first(TimeoutException.class, failure) != null;
    }

    /** Whether what was called for is not there, or no longer. */
    static boolean isGone(RemoteServiceException failure) {
        return status(failure) == NOT_FOUND;
    }

    RemoteServiceException refused(int status, @Nullable Throwable cause) {
        if (status == UNAUTHORIZED) {
            return new RemoteServiceException(
                    Message.of("search.remote.not-signed-in", "user", options.username(), "hosts", hosts()),
                    false,
                    cause);
        }
        boolean full = status == TOO_MANY || status == TOO_LARGE || status == NO_STORAGE;
        return new RemoteServiceException(
                Message.of(full ? "search.remote.full" : "search.remote.refused", "status", status),
                full || status >= SERVER_ERROR,
                cause);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the connections to OpenSearch cannot be closed", e);
        }
    }
}
