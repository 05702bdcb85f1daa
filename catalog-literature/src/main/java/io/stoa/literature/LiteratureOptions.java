package io.stoa.literature;

import io.stoa.core.time.WorkCalendar;
import io.stoa.literature.delivery.DeliveryOptions;
import io.stoa.literature.duplicate.MatchSettings;
import io.stoa.literature.usage.UsageOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the literature catalogue is set.
 *
 * @param approveRevisions whether the revision of a published record waits for approval; no by default
 * @param workCalendar the working days by which deadlines are counted; China's by default
 * @param duplicates how alike works must be to be taken for duplicates
 * @param mergeDuplicatesFrom the score, 0 to 1, from which duplicates are merged without a person's look; null, the default,
 *     merges none
 * @param usage how usage is counted; without a key, and so not at all, by default
 * @param delivery how document delivery is set
 */
public record LiteratureOptions(
        boolean approveRevisions,
        WorkCalendar workCalendar,
        MatchSettings duplicates,
        @Nullable Double mergeDuplicatesFrom,
        UsageOptions usage,
        DeliveryOptions delivery) {

    static LiteratureOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new LiteratureOptions(
                builder.approveRevisions,
                builder.workCalendar,
                builder.duplicates,
                builder.mergeDuplicatesFrom,
                builder.usage,
                builder.delivery);
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private boolean approveRevisions;
        private WorkCalendar workCalendar = WorkCalendar.china();
        private MatchSettings duplicates = MatchSettings.STANDARD;
        private @Nullable Double mergeDuplicatesFrom;
        private UsageOptions usage = UsageOptions.of(settings -> {});
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
         * Sets how alike works must be to be taken for duplicates.
         *
         * @param value the settings
         * @return this
         */
        public Builder duplicates(MatchSettings value) {
            this.duplicates = value;
            return this;
        }

        /**
         * Merges duplicates without a person's look where it is as good as certain; a merge can be undone.
         *
         * @param score the score, above 0 and up to 1, such as 0.97
         * @return this
         * @throws IllegalArgumentException if the score is out of bounds
         */
        public Builder mergeDuplicatesFrom(double score) {
            if (!(score > 0 && score <= 1)) {
                throw new IllegalArgumentException("the score is " + score + ", expected above 0 and up to 1");
            }
            this.mergeDuplicatesFrom = score;
            return this;
        }

        /**
         * Sets how usage is counted.
         *
         * @param settings changes the options of usage
         * @return this
         */
        public Builder usage(Consumer<UsageOptions.Builder> settings) {
            this.usage = UsageOptions.of(settings);
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
