package io.stoa.experts;

import com.google.crypto.tink.KeysetHandle;
import io.stoa.experts.draw.SeedSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the register of experts is set.
 *
 * @param approveRevisions whether the revision of a published entry waits for approval; no by default
 * @param zone the time zone that tells the present day; Asia/Shanghai by default
 * @param personalKeys the keys of the personal records, or null: then none can be kept
 * @param seeds where the seeds of draws come from; secure random numbers by default
 */
public record ExpertsOptions(
        boolean approveRevisions, ZoneId zone, @Nullable PersonalKeys personalKeys, SeedSource seeds) {

    /**
     * The keys of the personal records.
     *
     * @param encryption a Tink keyset of AEAD keys
     * @param lookup a Tink keyset of PRF keys, by which a number is found without being decrypted
     */
    public record PersonalKeys(KeysetHandle encryption, KeysetHandle lookup) {}

    static ExpertsOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new ExpertsOptions(builder.approveRevisions, builder.zone, builder.personalKeys, builder.seeds);
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private boolean approveRevisions;
        private ZoneId zone = ZoneId.of("Asia/Shanghai");
        private @Nullable PersonalKeys personalKeys;
        private SeedSource seeds = SeedSource.secure();

        private Builder() {}

        /**
         * Sets whether the revision of a published entry waits for approval.
         *
         * @param value true if it waits
         * @return this
         */
        public Builder approveRevisions(boolean value) {
            this.approveRevisions = value;
            return this;
        }

        /**
         * Sets the time zone that tells the present day.
         *
         * @param value a zone
         * @return this
         */
        public Builder zone(ZoneId value) {
            this.zone = value;
            return this;
        }

        /**
         * Sets the keys of the personal records. To rotate a key, add a new primary key to its keyset, keep the old
         * one, and call {@link PersonalRecords#reencrypt}; after that the old key can be taken away.
         *
         * @param encryption a Tink keyset of AEAD keys, such as AES-256-GCM
         * @param lookup a Tink keyset of PRF keys, such as HMAC-SHA-256
         * @return this
         */
        public Builder personalKeys(KeysetHandle encryption, KeysetHandle lookup) {
            this.personalKeys = new PersonalKeys(encryption, lookup);
            return this;
        }

        /**
         * Sets where the seeds of draws come from, for tests; otherwise leave it alone.
         *
         * @param value gives seeds of {@value SeedSource#LENGTH} bytes
         * @return this
         */
        public Builder seeds(SeedSource value) {
            this.seeds = value;
            return this;
        }
    }
}
