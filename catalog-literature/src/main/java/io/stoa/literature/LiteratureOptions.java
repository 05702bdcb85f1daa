package io.stoa.literature;

import io.stoa.core.time.WorkCalendar;
import io.stoa.literature.usage.UsageOptions;
import java.util.function.Consumer;

/**
 * How the literature catalogue is set.
 *
 * @param approveRevisions whether the revision of a published record waits for approval; no by default
 * @param workCalendar the working days by which deadlines are counted; China's by default
 * @param usage how usage is counted; without a key, and so not at all, by default
 */
public record LiteratureOptions(boolean approveRevisions, WorkCalendar workCalendar, UsageOptions usage) {

    static LiteratureOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new LiteratureOptions(builder.approveRevisions, builder.workCalendar, builder.usage);
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private boolean approveRevisions;
        private WorkCalendar workCalendar = WorkCalendar.china();
        private UsageOptions usage = UsageOptions.of(settings -> {});

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
         * Sets how usage is counted.
         *
         * @param settings changes the options of usage
         * @return this
         */
        public Builder usage(Consumer<UsageOptions.Builder> settings) {
            this.usage = UsageOptions.of(settings);
            return this;
        }
    }
}
