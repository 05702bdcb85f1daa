package io.stoa.search;

import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How an OpenSearch cluster keeps the index for all nodes of a platform. It needs {@code
 * org.opensearch.client:opensearch-java} and {@code com.fasterxml.jackson.core:jackson-databind} on the class path.
 *
 * @param uris where the cluster's nodes answer, such as {@code https://search-1.example.org:9200}; TLS with {@code https}
 * @param index what the names of everything begin with that is made there, 1 to 100 of {@code a-z 0-9 _ -}, a letter
 *     first; platforms that share a cluster need one each
 * @param username who signs in, or null
 * @param password the password, or null
 * @param tls what certificates are trusted and shown; null for what this JVM trusts. A certificate must name the host of its
 *     URI in either case
 * @param connectTimeout how long a connection may take, at least 1 ms
 * @param answerTimeout how long an answer may take, at least 1 ms
 * @param shards in how many parts the index is kept, at least 1; taken into account by the next rebuild
 * @param replicas how many copies there are of each part; null for one as soon as the cluster has a second node
 */
public record OpenSearchOptions(
        List<URI> uris,
        String index,
        @Nullable String username,
        @Nullable String password,
        @Nullable SSLContext tls,
        Duration connectTimeout,
        Duration answerTimeout,
        int shards,
        @Nullable Integer replicas) {

    private static final Pattern INDEX = Pattern.compile("[a-z][a-z0-9_-]{0,99}");
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /**
     * Checks the options.
     *
     * @param uris where the cluster's nodes answer
     * @param index what names begin with
     * @param username who signs in, or null
     * @param password the password, or null
     * @param tls what certificates are trusted, or null
     * @param connectTimeout how long a connection may take
     * @param answerTimeout how long an answer may take
     * @param shards in how many parts the index is kept
     * @param replicas how many copies there are, or null
     * @throws UsageException if one of them is out of bounds
     */
    public OpenSearchOptions {
        uris = List.copyOf(uris);
        require(!uris.isEmpty(), "uris", "none", "http://… or https://…");
        uris.forEach(OpenSearchOptions::requireUri);
        require(INDEX.matcher(index).matches(), "index", index, INDEX.pattern());
        require(
                (username == null) == (password == null),
                "username",
                username == null ? "none" : username,
                "a password");
        require(connectTimeout.toMillis() > 0, "connectTimeout", connectTimeout, "≥ 1 ms");
        require(answerTimeout.toMillis() > 0, "answerTimeout", answerTimeout, "≥ 1 ms");
        require(shards > 0, "shards", shards, "≥ 1");
        require(replicas == null || replicas >= 0, "replicas", String.valueOf(replicas), "≥ 0");
    }

    /** The user part would hold credentials, which must not be written where addresses are. */
    private static void requireUri(URI uri) {
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        require(uri.getRawUserInfo() == null, "uris", uri.getHost(), "username, password");
        require(web && uri.getHost() != null, "uris", uri, "http://… or https://…");
    }

    private static void require(boolean met, String option, Object given, String expected) {
        if (!met) {
            throw new UsageException(
                    Message.of("search.remote.option", "option", option, "given", given, "expected", expected));
        }
    }

    /**
     * A cluster, with an index called {@code stoa}.
     *
     * @param uris where its nodes answer
     * @return the options
     */
    public static OpenSearchOptions at(String... uris) {
        return at(Arrays.stream(uris).map(URI::create).toList());
    }

    /**
     * A cluster, with an index called {@code stoa}.
     *
     * @param uris where its nodes answer
     * @return the options
     */
    public static OpenSearchOptions at(List<URI> uris) {
        return new OpenSearchOptions(uris, "stoa", null, null, null, CONNECT, ANSWER, 1, null);
    }

    /**
     * The same with another index.
     *
     * @param name what names begin with
     * @return the options
     */
    public OpenSearchOptions index(String name) {
        return new OpenSearchOptions(
                uris, name, username, password, tls, connectTimeout, answerTimeout, shards, replicas);
    }

    /**
     * The same for somebody who signs in.
     *
     * @param user the name
     * @param secret the password
     * @return the options
     */
    public OpenSearchOptions signedInAs(String user, String secret) {
        return new OpenSearchOptions(uris, index, user, secret, tls, connectTimeout, answerTimeout, shards, replicas);
    }

    /**
     * The same with certificates of its own, such as that of the authority that signs the cluster's.
     *
     * @param context what is trusted and shown
     * @return the options
     */
    public OpenSearchOptions tls(SSLContext context) {
        return new OpenSearchOptions(
                uris, index, username, password, context, connectTimeout, answerTimeout, shards, replicas);
    }

    /**
     * The same with other patience.
     *
     * @param connect how long a connection may take
     * @param answer how long an answer may take
     * @return the options
     */
    public OpenSearchOptions timeouts(Duration connect, Duration answer) {
        return new OpenSearchOptions(uris, index, username, password, tls, connect, answer, shards, replicas);
    }

    /**
     * The same, kept in other parts and copies.
     *
     * @param parts in how many parts the index is kept
     * @param copies how many copies there are of each; null for one as soon as there is a second node
     * @return the options
     */
    public OpenSearchOptions spread(int parts, @Nullable Integer copies) {
        return new OpenSearchOptions(
                uris, index, username, password, tls, connectTimeout, answerTimeout, parts, copies);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "OpenSearchOptions" + uris + "/" + index;
    }
}
