package io.stoa.oai.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

/**
 * How the harvester reaches repositories. A host brings its own where requests go through a proxy, need certificates, or
 * may only reach certain addresses.
 */
public interface OaiTransport {

    /**
     * An answer over HTTP.
     *
     * @param status the status code
     * @param headers the first value of each header, by its name in lower case
     * @param body the body as it was sent, not decompressed
     */
    record Answer(int status, Map<String, String> headers, InputStream body) {

        /**
         * Copies the headers.
         *
         * @param status the status code
         * @param headers the headers
         * @param body the body
         */
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * Asks by GET. Redirects are not followed; the harvester decides on them.
     *
     * @param address the address
     * @param headers the headers to send
     * @param mostBytes how many bytes of a body are wanted at most; a longer one may be cut off one byte behind them
     * @param mostTime how long request and answer may take together
     * @return the answer
     * @throws HttpTimeoutException if it took longer
     * @throws IOException if the repository cannot be reached
     * @throws InterruptedException if the thread was interrupted
     */
    Answer get(URI address, Map<String, String> headers, int mostBytes, Duration mostTime)
            throws IOException, InterruptedException;

    /**
     * Waits, out of politeness or because the repository asked for it.
     *
     * @param pause how long
     * @throws InterruptedException if the thread was interrupted
     */
    default void pause(Duration pause) throws InterruptedException {
        Thread.sleep(pause.toMillis());
    }

    /**
     * {@return a transport over the JDK's HTTP client}
     */
    static OaiTransport http() {
        return http(HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(30))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    /**
     * A transport over a client that the host set up, such as with a proxy.
     *
     * @param client the client; must not follow redirects
     * @return the transport
     * @throws IllegalArgumentException if the client follows redirects
     */
    static OaiTransport http(HttpClient client) {
        return new HttpTransport(client);
    }
}
