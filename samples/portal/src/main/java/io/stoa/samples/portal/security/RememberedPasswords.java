package io.stoa.samples.portal.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a while that a password was right, so that clients of the API, who send it with every request, don't pay
 * for a slow hash each time. Kept is a keyed hash over password and encoded password together, under a key that only this
 * process has and never writes down: a changed password is another entry, a wrong one is never remembered, and a memory
 * dump tells no more than the encoded passwords do.
 */
final class RememberedPasswords implements PasswordEncoder {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> right = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    RememberedPasswords(PasswordEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        if (password == null || encoded == null) {
            return encoder.matches(password, encoded);
        }
        String entry = keyedHash(password, encoded);
        if (isRemembered(entry)) {
            return true;
        }
        boolean matches = encoder.matches(password, encoded);
        if (matches) {
            remember(entry);
        }
        return matches;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return encoder.upgradeEncoding(encoded);
    }

    private synchronized boolean isRemembered(String entry) {
        Instant until = right.get(entry);
        return until != null && clock.instant().isBefore(until);
    }

    /** Removed and put again, so that the order is that of running out. */
    private synchronized void remember(String entry) {
        right.remove(entry);
        right.put(entry, clock.instant().plus(KEPT));
    }

    private String keyedHash(CharSequence password, String encoded) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(encoded.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(password.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
