package io.stoa.instruments;

import io.stoa.core.time.WorkCalendar;
import io.stoa.instruments.calendar.CalendarOptions;
import io.stoa.instruments.calendar.LinkOwners;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the register of instruments is set.
 *
 * @param approveRevisions whether the revision of a published instrument waits for approval; no by default
 * @param classCodeList the name of the code list that classes are taken from; null, the default, if any six digits are
 *     accepted
 * @param maxPhotoBytes the most bytes of a photo; 10 MB by default
 * @param zone the time zone of facilities whose calendars are not set otherwise; Asia/Shanghai by default
 * @param workCalendar the working days; China's by default
 * @param researchGroup tells the research group of a user by the caller's id, for caps that a group shares; none by
 *     default
 * @param calendar how calendar feeds are set
 */
public record InstrumentsOptions(
        boolean approveRevisions,
        @Nullable String classCodeList,
        long maxPhotoBytes,
        ZoneId zone,
        WorkCalendar workCalendar,
        Function<String, @Nullable String> researchGroup,
        CalendarOptions calendar) {

    private static final long DEFAULT_PHOTO_BYTES = 10_000_000;

    static InstrumentsOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new InstrumentsOptions(
                builder.approveRevisions,
                builder.classCodeList,
                builder.maxPhotoBytes,
                builder.zone,
                builder.workCalendar,
                builder.researchGroup,
                builder.calendar);
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private boolean approveRevisions;
        private @Nullable String classCodeList;
        private long maxPhotoBytes = DEFAULT_PHOTO_BYTES;
        private ZoneId zone = ZoneId.of("Asia/Shanghai");
        private WorkCalendar workCalendar = WorkCalendar.china();
        private Function<String, @Nullable String> researchGroup = callerId -> null;

        private CalendarOptions calendar = CalendarOptions.standard();

        private Builder() {}

        /**
         * Sets whether the revision of a published instrument waits for approval.
         *
         * @param value true if it waits
         * @return this
         */
        public Builder approveRevisions(boolean value) {
            this.approveRevisions = value;
            return this;
        }

        /**
         * Sets the code list that classes are taken from. A version of it must be in force before instruments are
         * registered.
         *
         * @param name the code list's name
         * @return this
         */
        public Builder classCodeList(String name) {
            this.classCodeList = name;
            return this;
        }

        /**
         * Sets how large a photo may be.
         *
         * @param value bytes, at least 1
         * @return this
         */
        public Builder maxPhotoBytes(long value) {
            this.maxPhotoBytes = value;
            return this;
        }

        /**
         * Sets the time zone of facilities whose calendars are not set otherwise.
         *
         * @param value a zone, such as {@code Europe/Berlin}
         * @return this
         */
        public Builder zone(ZoneId value) {
            this.zone = value;
            return this;
        }

        /**
         * Sets the working days by which deadlines are counted and facilities close on holidays.
         *
         * @param value the calendar
         * @return this
         */
        public Builder workCalendar(WorkCalendar value) {
            this.workCalendar = value;
            return this;
        }

        /**
         * Sets who tells the research group of a user, for caps that a group shares.
         *
         * @param value gives the group's name, at most 100 characters, for a caller's id, or null
         * @return this
         */
        public Builder researchGroup(Function<String, @Nullable String> value) {
            this.researchGroup = value;
            return this;
        }

        /**
         * Sets how far calendar feeds go.
         *
         * @param past how far back; 90 days by default
         * @param ahead how far ahead; 400 days by default
         * @return this
         * @throws IllegalArgumentException if a duration is negative or longer than 3,660 days
         */
        public Builder calendarWindow(Duration past, Duration ahead) {
            this.calendar = new CalendarOptions(past, ahead, calendar.owners());
            return this;
        }

        /**
         * Sets who tells the present roles of the owners of calendar links. Without it a feed shows no more than anybody
         * may see who is signed in.
         *
         * @param value finds users by the caller's id
         * @return this
         */
        public Builder linkOwners(LinkOwners value) {
            this.calendar = new CalendarOptions(calendar.past(), calendar.ahead(), value);
            return this;
        }
    }
}
