package io.stoa.samples.portal.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes those wait who guess passwords: after a few failures of one name, or more of one address, further attempts are not even
 * looked at until some time has passed. What is remembered is bounded; the names and addresses that were seen longest ago are
 * forgotten first, and an attacker who floods the memory with names is known by the address still.
 */
final class SignInThrottle {

    static final int FAILURES_OF_A_NAME = 5;
    static final int FAILURES_OF_AN_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int LONGEST_NAME = 100;

    private final TimeMeter clock;
    private final Map<String, Bucket> names;
    private final Map<String, Bucket> addresses;

    SignInThrottle(TimeMeter clock, int most) {
        this.clock = clock;
        this.names = new Recent(most);
        this.addresses = new Recent(most);
    }

    /** Whether an attempt has to wait. */
    synchronized boolean mustWait(String name, String address) {
        return isEmpty(names.get(key(name))) || isEmpty(addresses.get(address));
    }

    /** Counts a failure. */
    synchronized void failed(String name, String address) {
        names.computeIfAbsent(key(name), each -> bucket(FAILURES_OF_A_NAME)).tryConsume(1);
        addresses
                .computeIfAbsent(address, each -> bucket(FAILURES_OF_AN_ADDRESS))
                .tryConsume(1);
    }

    /** Forgets the failures of a name whose password was right; those of the address stay, or a guesser would own an account for that. */
    synchronized void succeeded(String name) {
        names.remove(key(name));
    }

    synchronized int remembered() {
        return names.size() + addresses.size();
    }

    private Bucket bucket(int failures) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(Bandwidth.builder()
                        .capacity(failures)
                        .refillIntervally(failures, WINDOW)
                        .build())
                .build();
    }

    private static boolean isEmpty(@Nullable Bucket bucket) {
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    /** A name in another case is no other name here, and nobody fills the memory with long ones. */
    private static String key(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.length() <= LONGEST_NAME ? folded : folded.substring(0, LONGEST_NAME);
    }

    private static final class Recent extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1;

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
        }
    }
}
