package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.Iso18626Reader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;

/**
 * Carries messages and documents between agencies. It is called outside of the transaction that wrote the message, and
 * again where it failed, so a message may arrive twice.
 */
public interface MessageTransport {

    /** The largest answer that is read, in bytes. */
    int MOST_ANSWER_BYTES = Iso18626Reader.MOST_BYTES;

    /**
     * Sends a message.
     *
     * @param endpoint where the agency takes messages
     * @param message the message, XML in UTF-8
     * @return the answer, of at most {@link #MOST_ANSWER_BYTES} bytes
     * @throws IOException if it cannot be sent, or the answer is too large or too slow; it is tried again later
     */
    byte[] send(URI endpoint, byte[] message) throws IOException;

    /**
     * Fetches a document that a supplier has sent the address of.
     *
     * @param document its address, on the same server as the supplier's endpoint
     * @param mostBytes the most bytes that are taken
     * @param out takes them; stays open
     * @return the media type that the server named, or {@code application/octet-stream}
     * @throws IOException if it cannot be had, or is too large or too slow; it is tried again later
     */
    String fetch(URI document, long mostBytes, OutputStream out) throws IOException;

    /**
     * The transport by HTTP: messages are posted as {@code application/xml}. Redirections are not followed.
     *
     * @param limit how long a message with its answer may take; a document may take ten times as long
     * @return the transport
     */
    static MessageTransport http(Duration limit) {
        return new HttpTransport(limit);
    }
}
