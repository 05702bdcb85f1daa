package io.stoa.literature.usage;

import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How usage is counted. */
public final class UsageOptions {

    private static final int SHORTEST_KEY = 16;
    private static final Pattern NAMESPACE = Pattern.compile("[a-zA-Z][a-zA-Z0-9_./]{1,17}");

    private final Builder settings;

    private UsageOptions(Builder settings) {
        this.settings = settings;
    }

    /**
     * Options with the settings that differ from the defaults.
     *
     * @param settings changes the options
     * @return the options
     */
    public static UsageOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new UsageOptions(builder);
    }

    byte[] key() {
        return settings.key;
    }

    String platform() {
        return settings.platform;
    }

    String namespace() {
        return settings.namespace;
    }

    String registryRecord() {
        return settings.registryRecord;
    }

    RobotList robots() {
        return settings.robots;
    }

    boolean isInternal(UsageEvent event) {
        return settings.internal.test(event);
    }

    ZoneId zone() {
        return settings.zone;
    }

    Duration settling() {
        return settings.settling;
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private byte[] key = {};
        private String platform = "Stoa";
        private String namespace = "stoa";
        private String registryRecord = "";
        private RobotList robots = RobotList.common();
        private Predicate<UsageEvent> internal = event -> false;
        private ZoneId zone = ZoneId.of("Asia/Shanghai");
        private Duration settling = Duration.ofDays(2);

        private Builder() {}

        /**
         * Sets the key under which visitors are hashed; usage cannot be taken down without. All nodes need the same.
         *
         * @param value at least 16 bytes
         * @return this
         * @throws IllegalArgumentException if it is shorter
         */
        public Builder key(byte[] value) {
            if (value.length < SHORTEST_KEY) {
                throw new IllegalArgumentException(
                        "the key has " + value.length + " bytes, expected at least " + SHORTEST_KEY);
            }
            this.key = value.clone();
            return this;
        }

        /**
         * Sets how the platform is called in reports.
         *
         * @param name its name, such as {@code Example Library}
         * @param idNamespace the namespace of its own ids, such as {@code example}: a letter, then 1 to 17 letters, digits or
         *     {@code _./}
         * @return this
         * @throws IllegalArgumentException if the namespace is another
         */
        public Builder platform(String name, String idNamespace) {
            if (!NAMESPACE.matcher(idNamespace).matches()) {
                throw new IllegalArgumentException(
                        "the namespace is " + idNamespace + ", expected a letter and 1 to 17 letters, digits or _./");
            }
            this.platform = name;
            this.namespace = idNamespace;
            return this;
        }

        /**
         * Sets the platform's entry in COUNTER's registry; none by default.
         *
         * @param address such as {@code https://registry.projectcounter.org/platform/…}
         * @return this
         */
        public Builder registryRecord(String address) {
            this.registryRecord = address;
            return this;
        }

        /**
         * Sets which user agents are robots; {@link RobotList#common()} by default.
         *
         * @param list the list
         * @return this
         */
        public Builder robots(RobotList list) {
            this.robots = list;
            return this;
        }

        /**
         * Sets which events are the platform's own traffic, such as those from its staff's network; none by default.
         *
         * @param test true for an event that does not count
         * @return this
         */
        public Builder internalTraffic(Predicate<UsageEvent> test) {
            this.internal = test;
            return this;
        }

        /**
         * Sets by which clock days and hours are told; China's by default.
         *
         * @param value the zone
         * @return this
         */
        public Builder zone(ZoneId value) {
            this.zone = value;
            return this;
        }

        /**
         * Sets how long after its end a day is counted; until then late events are taken. Two days by default.
         *
         * @param value the time, at least an hour
         * @return this
         * @throws IllegalArgumentException if it is shorter
         */
        public Builder settling(Duration value) {
            if (value.compareTo(Duration.ofHours(1)) < 0) {
                throw new IllegalArgumentException("settling is " + value + ", expected at least an hour");
            }
            this.settling = value;
            return this;
        }
    }
}
