package io.stoa.literature.usage;

import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.ZonedDateTime;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes of a visitor what tells him from others and nothing else. */
final class VisitorHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    VisitorHash(byte[] key) {
        this.key = key;
    }

    String visitor(Visitor visitor) {
        return hash("visitor\n" + visitor.identity());
    }

    /** A session with an id of its own lasts for the day, others for the hour (section 7.3). */
    String session(Visitor visitor, ZonedDateTime at) {
        if (visitor.sessionId() != null) {
            return hash("session\n" + visitor.sessionId() + "\n" + at.toLocalDate());
        }
        return hash("session\n" + visitor.identity() + "\n" + at.toLocalDate() + "\n" + at.getHour());
    }

    void requireKey() {
        if (key.length == 0) {
            throw new UsageException(Message.of("literature.usage.no-key"));
        }
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
