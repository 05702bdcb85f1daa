package io.stoa.oai.harvest;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the harvester is set.
 *
 * @param transport how repositories are reached; the JDK's HTTP client by default
 * @param userAgent how it introduces itself; {@code Stoa OAI-PMH harvester} by default
 * @param from the address of whoever answers for it, which is sent along; null (not sent) by default
 * @param mostBytes how large an answer may be, both as sent and decompressed; 32 MiB by default
 * @param mostTime how long an answer may take; 5 minutes by default
 * @param longestRun how long one call may take before it leaves the rest to the next; 24 hours by default
 * @param mostPages how many pages a list may have; 1,000,000 by default
 * @param pause how long to wait between two requests; 100 ms by default
 * @param longestPause how long to wait at most when the repository asks for it; 10 minutes by default
 * @param attempts how often a request is tried; 5 by default
 * @param overlap by how much windows overlap, so that changes which a repository dated earlier than it showed them are not
 *     missed; 5 minutes by default
 */
public record HarvestOptions(
        OaiTransport transport,
        String userAgent,
        @Nullable String from,
        int mostBytes,
        Duration mostTime,
        Duration longestRun,
        int mostPages,
        Duration pause,
        Duration longestPause,
        int attempts,
        Duration overlap) {

    /**
     * Options with the settings that differ from the defaults.
     *
     * @param settings changes the options
     * @return the options
     */
    public static HarvestOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return builder.options();
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private @Nullable OaiTransport transport;
        private String userAgent = "Stoa OAI-PMH harvester";
        private @Nullable String from;
        private int mostBytes = 32 << 20;
        private Duration mostTime = Duration.ofMinutes(5);
        private Duration longestRun = Duration.ofHours(24);
        private int mostPages = 1_000_000;
        private Duration pause = Duration.ofMillis(100);
        private Duration longestPause = Duration.ofMinutes(10);
        private int attempts = 5;
        private Duration overlap = Duration.ofMinutes(5);

        private Builder() {}

        /**
         * Sets how repositories are reached.
         *
         * @param value the transport
         * @return this
         */
        public Builder transport(OaiTransport value) {
            this.transport = value;
            return this;
        }

        /**
         * Sets how the harvester introduces itself.
         *
         * @param agent the user agent, such as {@code Example Library (https://library.example.org)}
         * @param mail the address of whoever answers for it, or null
         * @return this
         */
        public Builder introducedAs(String agent, @Nullable String mail) {
            this.userAgent = agent;
            this.from = mail;
            return this;
        }

        /**
         * Sets how large an answer may be.
         *
         * @param value bytes, 1 to 1 GiB
         * @return this
         */
        public Builder mostBytes(int value) {
            this.mostBytes = within("mostBytes", value, 1 << 30);
            return this;
        }

        /**
         * Sets how long an answer may take.
         *
         * @param value the time
         * @return this
         */
        public Builder mostTime(Duration value) {
            this.mostTime = value;
            return this;
        }

        /**
         * Sets how long one call may take. A node that harvests in due work sets minutes.
         *
         * @param value the time
         * @return this
         */
        public Builder longestRun(Duration value) {
            this.longestRun = value;
            return this;
        }

        /**
         * Sets how many pages a list may have.
         *
         * @param value at least 1
         * @return this
         */
        public Builder mostPages(int value) {
            this.mostPages = within("mostPages", value, Integer.MAX_VALUE);
            return this;
        }

        /**
         * Sets the pauses between requests.
         *
         * @param between the pause between two requests
         * @param longest the longest pause that a repository may ask for
         * @return this
         */
        public Builder pauses(Duration between, Duration longest) {
            this.pause = between;
            this.longestPause = longest;
            return this;
        }

        /**
         * Sets how often a request is tried.
         *
         * @param value 1 to 20
         * @return this
         */
        public Builder attempts(int value) {
            this.attempts = within("attempts", value, 20);
            return this;
        }

        /**
         * Sets by how much windows overlap.
         *
         * @param value the time; one second at least is used
         * @return this
         */
        public Builder overlap(Duration value) {
            this.overlap = value;
            return this;
        }

        private HarvestOptions options() {
            return new HarvestOptions(
                    transport == null ? OaiTransport.http() : transport,
                    userAgent,
                    from,
                    mostBytes,
                    mostTime,
                    longestRun,
                    mostPages,
                    pause,
                    longestPause,
                    attempts,
                    overlap);
        }

        private static int within(String what, int value, int most) {
            if (value < 1 || value > most) {
                throw new IllegalArgumentException(what + " is " + value + ", expected 1 to " + most);
            }
            return value;
        }
    }
}
