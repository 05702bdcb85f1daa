package io.stoa.literature.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How document delivery is set.
 *
 * @param zone where days begin and end; Asia/Shanghai by default
 * @param supplierDays in how many working days a supplier must answer before it is reminded, and again before the next
 *     is asked; 2 by default
 * @param loanDays for how many days a loan is lent where the librarian names no day; 30 by default
 * @param linkBase the address before the token of a delivery link, such as {@code https://library.example/delivery/};
 *     null if files go to this platform's own libraries only
 * @param linkLife how long a delivery link lasts; 7 days by default
 * @param linkDownloads how often the file behind a delivery link can be had; 3 by default
 * @param mostFileBytes the largest file that is taken, in bytes; 200 MB by default
 * @param transport carries messages to agencies elsewhere; by HTTP by default
 * @param securityCodes the codes by which this platform's agencies prove themselves to others; none by default
 */
public record DeliveryOptions(
        ZoneId zone,
        int supplierDays,
        int loanDays,
        @Nullable URI linkBase,
        Duration linkLife,
        int linkDownloads,
        long mostFileBytes,
        MessageTransport transport,
        SecurityCodes securityCodes) {

    /**
     * Makes options.
     *
     * @param settings changes the defaults
     * @return the options
     */
    public static DeliveryOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new DeliveryOptions(
                builder.zone,
                builder.supplierDays,
                builder.loanDays,
                builder.linkBase,
                builder.linkLife,
                builder.linkDownloads,
                builder.mostFileBytes,
                builder.transport,
                builder.securityCodes);
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private ZoneId zone = ZoneId.of("Asia/Shanghai");
        private int supplierDays = 2;
        private int loanDays = 30;
        private @Nullable URI linkBase;
        private Duration linkLife = Duration.ofDays(7);
        private int linkDownloads = 3;
        private long mostFileBytes = 200_000_000;
        private MessageTransport transport = MessageTransport.http(Duration.ofSeconds(30));
        private SecurityCodes securityCodes = (sender, receiver) -> null;

        private Builder() {}

        /**
         * Sets where days begin and end.
         *
         * @param value the zone
         * @return this
         */
        public Builder zone(ZoneId value) {
            this.zone = value;
            return this;
        }

        /**
         * Sets in how many working days a supplier must answer.
         *
         * @param value 1 or more
         * @return this
         */
        public Builder supplierDays(int value) {
            this.supplierDays = value;
            return this;
        }

        /**
         * Sets for how many days a loan is lent.
         *
         * @param value 1 or more
         * @return this
         */
        public Builder loanDays(int value) {
            this.loanDays = value;
            return this;
        }

        /**
         * Sets the address of delivery links.
         *
         * @param value what stands before the token
         * @return this
         */
        public Builder linkBase(URI value) {
            this.linkBase = value;
            return this;
        }

        /**
         * Sets how long a delivery link lasts and how often the file can be had.
         *
         * @param life how long
         * @param downloads how often, 1 or more
         * @return this
         */
        public Builder links(Duration life, int downloads) {
            this.linkLife = life;
            this.linkDownloads = downloads;
            return this;
        }

        /**
         * Sets the largest file that is taken.
         *
         * @param value bytes
         * @return this
         */
        public Builder mostFileBytes(long value) {
            this.mostFileBytes = value;
            return this;
        }

        /**
         * Sets what carries messages to agencies elsewhere.
         *
         * @param value the host's port
         * @return this
         */
        public Builder transport(MessageTransport value) {
            this.transport = value;
            return this;
        }

        /**
         * Sets where the codes come from by which this platform's agencies prove themselves to others.
         *
         * @param value the host's store of secrets
         * @return this
         */
        public Builder securityCodes(SecurityCodes value) {
            this.securityCodes = value;
            return this;
        }
    }
}
