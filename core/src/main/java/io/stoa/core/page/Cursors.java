package io.stoa.core.page;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Makes and opens page cursors: the last key of a page and the query that it belongs to, signed with HMAC-SHA256, so
 * that a cursor can neither be forged nor carried to another query.
 */
public final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAX_LENGTH = 4000;

    private final SecretKeySpec key;

    /**
     * Cursors under a key. All nodes of a platform need the same key, and cursors outlive a restart only if it does.
     *
     * @param key at least 16 bytes
     * @throws IllegalArgumentException if the key is shorter
     */
    public Cursors(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("cursor key has " + key.length + " bytes, expected at least 16");
        }
        this.key = new SecretKeySpec(key.clone(), ALGORITHM);
    }

    /**
     * Makes a cursor.
     *
     * @param query what the list was asked for, by its canonical JSON: a cursor opens for an equal query only
     * @param lastKey the sort key of the page's last item
     * @return URL-safe text
     */
    public String seal(Object query, List<String> lastKey) {
        byte[] content = Json.write(lastKey).getBytes(StandardCharsets.UTF_8);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(content) + "." + encoder.encodeToString(sign(query, content));
    }

    /**
     * Opens a cursor.
     *
     * @param query what the list is asked for now
     * @param cursor what {@link #seal} made, or null for the first page
     * @return the last key, or null for the first page
     * @throws UnreadableInputException if the cursor is damaged, forged, or belongs to another query
     */
    public @Nullable List<String> open(Object query, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        int dot = cursor.indexOf('.');
        if (dot < 0 || cursor.length() > MAX_LENGTH) {
            throw invalid();
        }
        byte[] content = decode(cursor.substring(0, dot));
        byte[] signature = decode(cursor.substring(dot + 1));
        if (!MessageDigest.isEqual(signature, sign(query, content))) {
            throw invalid();
        }
        return Json.read(new String(content, StandardCharsets.UTF_8), new TypeReference<List<String>>() {});
    }

    private byte[] sign(Object query, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(Json.write(query).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static UnreadableInputException invalid() {
        return new UnreadableInputException(Message.of("core.page.invalid-cursor"));
    }
}
