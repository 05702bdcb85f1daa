package io.stoa.literature;

import io.stoa.core.time.WorkCalendar;
import io.stoa.literature.delivery.DeliveryOptions;
import java.util.function.Consumer;

/**
 * How the literature catalogue is set.
 *
 * @param approveRevisions whether the revision of a published record waits for approval; no by default
 * @param workCalendar the working days by which deadlines are counted; China's by default
 * @param delivery how document delivery is set
 */
public record LiteratureOptions(boolean approveRevisions, WorkCalendar workCalendar, DeliveryOptions delivery) {

    static LiteratureOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new LiteratureOptions(builder.approveRevisions, builder.workCalendar, builder.delivery);
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private boolean approveRevisions;
        private WorkCalendar workCalendar = WorkCalendar.china();
        private DeliveryOptions delivery = DeliveryOptions.of(settings -> {});

        private Builder() {}

        /**
         * Sets whether the revision of a published record waits for approval.
         *
         * @param value true if it waits
         * @return this
         */
        public Builder approveRevisions(boolean value) {
            this.approveRevisions = value;
            return this;
        }

        /**
         * Sets the working days by which deadlines are counted.
         *
         * @param value the calendar
         * @return this
         */
        public Builder workCalendar(WorkCalendar value) {
            this.workCalendar = value;
            return this;
        }

        /**
         * Sets document delivery.
         *
         * @param settings changes its options
         * @return this
         */
        public Builder delivery(Consumer<DeliveryOptions.Builder> settings) {
            this.delivery = DeliveryOptions.of(settings);
            return this;
        }
    }
}
