package io.stoa.literature.usage;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who used an item, as well as the host knows. It is kept as a keyed hash only, and that for a few days. Either one of the first
 * three must be given, or both address and user agent.
 *
 * @param userId the id of somebody signed in, or null
 * @param userCookie a cookie that lasts, or null
 * @param sessionId the id of the session, or null
 * @param address the network address, or null
 * @param userAgent the browser's User-Agent header, or null
 */
public record Visitor(
        @Nullable @Size(max = 200) String userId,
        @Nullable @Size(max = 200) String userCookie,
        @Nullable @Size(max = 200) String sessionId,
        @Nullable @Size(max = 100) String address,
        @Nullable @Size(max = 2000) String userAgent) {

    /**
     * Somebody who is not signed in and has no session.
     *
     * @param address the network address
     * @param userAgent the browser's User-Agent header
     * @return the visitor
     */
    public static Visitor at(String address, String userAgent) {
        return new Visitor(null, null, null, address, userAgent);
    }

    /**
     * Somebody who is signed in.
     *
     * @param userId the user's id
     * @param address the network address
     * @param userAgent the browser's User-Agent header
     * @return the visitor
     */
    public static Visitor signedIn(String userId, String address, String userAgent) {
        return new Visitor(userId, null, null, address, userAgent);
    }

    boolean isKnown() {
        return userId != null || userCookie != null || sessionId != null || (address != null && userAgent != null);
    }

    /** By what double clicks are known (section 7.2): the most reliable there is. */
    String identity() {
        if (userId != null) {
            return "user " + userId;
        }
        if (userCookie != null) {
            return "cookie " + userCookie;
        }
        return sessionId != null ? "session " + sessionId : "address " + address + "|" + userAgent;
    }
}
