package io.stoa.samples.portal.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes those wait who guess passwords. After a few failures of one name at one address, or more of one address, further attempts
 * from there are not even looked at until some time has passed; whoever owns the name still gets in from elsewhere, so that nobody is
 * locked out by others. Only far more failures, which must come from many addresses, make a name wait wherever it is tried. What is
 * remembered is bounded; what was seen longest ago is forgotten first, and an attacker who floods the memory with names is known by
 * the address still.
 */
final class SignInThrottle {

    static final int FAILURES = 5;
    static final int FAILURES_OF_AN_ADDRESS = 30;
    static final int FAILURES_OF_A_NAME = 100;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int LONGEST_NAME = 100;

    /** What one customer of a provider has to choose from: a /64. */
    private static final int NETWORK_BYTES = 8;

    private final TimeMeter clock;
    private final Map<NameAtNetwork, Bucket> namesAtNetworks;
    private final Map<String, Bucket> networks;
    private final Map<String, Bucket> names;

    SignInThrottle(TimeMeter clock, int most) {
        this.clock = clock;
        this.namesAtNetworks = new Recent<>(most);
        this.networks = new Recent<>(most);
        this.names = new Recent<>(most);
    }

    private record NameAtNetwork(String name, String network) {

        static NameAtNetwork of(String name, String address) {
            return new NameAtNetwork(key(name), networkOf(address));
        }
    }

    /** Whether an attempt has to wait. */
    synchronized boolean mustWait(String name, String address) {
        NameAtNetwork attempt = NameAtNetwork.of(name, address);
        return isEmpty(namesAtNetworks.get(attempt))
                || isEmpty(networks.get(attempt.network()))
                || isEmpty(names.get(attempt.name()));
    }

    /** Counts a failure. */
    synchronized void failed(String name, String address) {
        NameAtNetwork attempt = NameAtNetwork.of(name, address);
        count(namesAtNetworks, attempt, FAILURES);
        count(networks, attempt.network(), FAILURES_OF_AN_ADDRESS);
        count(names, attempt.name(), FAILURES_OF_A_NAME);
    }

    /**
     * Forgets the failures of a name at the address where its password was right. Those of the address stay, or a guesser would own an
     * account for that; and those of the name elsewhere, which somebody else made.
     */
    synchronized void succeeded(String name, String address) {
        namesAtNetworks.remove(NameAtNetwork.of(name, address));
    }

    synchronized int remembered() {
        return namesAtNetworks.size() + networks.size() + names.size();
    }

    private <K> void count(Map<K, Bucket> failures, K whose, int most) {
        failures.computeIfAbsent(whose, each -> bucket(most)).tryConsume(1);
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

    /** The address, or the network of one of IPv6, of which everybody has more than can be counted. */
    private static String networkOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // With a colon it is no name, so nobody is asked for it.
            byte[] whole = InetAddress.getByName(address).getAddress();
            return whole.length > NETWORK_BYTES ? HexFormat.of().formatHex(whole, 0, NETWORK_BYTES) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static final class Recent<K> extends LinkedHashMap<K, Bucket> {

        private static final long serialVersionUID = 1;

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
            return size() > most;
        }
    }
}
