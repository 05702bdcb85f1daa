package io.stoa.programmes;

import io.stoa.core.time.WorkCalendar;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How funding programmes are set.
 *
 * @param approveRevisions whether the revision of a published call waits for approval; yes by default
 * @param zone the time zone in which calls open and close and days are counted; Asia/Shanghai by default
 * @param workCalendar the working days, asked anew at each count so that a year loaded later counts; China's by default
 * @param applicationNumber how applications are numbered, as {@link io.stoa.core.number.NumberSeries} takes it;
 *     {@code {period}-{number:5}} by default
 */
public record ProgrammesOptions(
        boolean approveRevisions, ZoneId zone, Supplier<WorkCalendar> workCalendar, String applicationNumber) {

    static ProgrammesOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new ProgrammesOptions(
                builder.approveRevisions, builder.zone, builder.workCalendar, builder.applicationNumber);
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private boolean approveRevisions = true;
        private ZoneId zone = ZoneId.of("Asia/Shanghai");
        private Supplier<WorkCalendar> workCalendar = WorkCalendar::china;
        private String applicationNumber = "{period}-{number:5}";

        private Builder() {}

        /**
         * Sets whether the revision of a published call waits for approval.
         *
         * @param value true if it waits
         * @return this
         */
        public Builder approveRevisions(boolean value) {
            this.approveRevisions = value;
            return this;
        }

        /**
         * Sets the time zone in which calls open and close and days are counted.
         *
         * @param value a zone
         * @return this
         */
        public Builder zone(ZoneId value) {
            this.zone = value;
            return this;
        }

        /**
         * Sets where the working days come from.
         *
         * @param value gives the calendar as it is known now
         * @return this
         */
        public Builder workCalendar(Supplier<WorkCalendar> value) {
            this.workCalendar = value;
            return this;
        }

        /**
         * Sets how applications are numbered. The period is the programme's code and the year, such as {@code KJ-2026}.
         *
         * @param pattern a pattern of {@link io.stoa.core.number.NumberSeries}
         * @return this
         */
        public Builder applicationNumber(String pattern) {
            this.applicationNumber = pattern;
            return this;
        }
    }
}
