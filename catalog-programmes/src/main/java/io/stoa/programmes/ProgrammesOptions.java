package io.stoa.programmes;

import io.stoa.core.time.WorkCalendar;
import io.stoa.experts.affinity.Affinity;
import io.stoa.programmes.review.AttachmentStripping;
import io.stoa.programmes.review.ReviewerAccounts;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How funding programmes are set.
 *
 * @param approveRevisions whether the revision of a published call waits for approval; yes by default
 * @param zone the time zone in which calls open and close and days are counted; Asia/Shanghai by default
 * @param workCalendar the working days, asked anew at each count so that a year loaded later counts; China's by default
 * @param applicationNumber how applications are numbered, as {@link io.stoa.core.number.NumberSeries} takes it;
 *     {@code {period}-{number:5}} by default
 * @param reviewerAccounts as whom experts sign in; with the ids of their entries by default
 * @param reviewAffinity how well an expert fits an application; null, the default, for the standard affinity
 * @param attachmentStripping how attachments are made anonymous; text, CSV and PDF by default
 */
public record ProgrammesOptions(
        boolean approveRevisions,
        ZoneId zone,
        Supplier<WorkCalendar> workCalendar,
        String applicationNumber,
        ReviewerAccounts reviewerAccounts,
        @Nullable Affinity reviewAffinity,
        AttachmentStripping attachmentStripping) {

    static ProgrammesOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return new ProgrammesOptions(
                builder.approveRevisions,
                builder.zone,
                builder.workCalendar,
                builder.applicationNumber,
                builder.reviewerAccounts,
                builder.reviewAffinity,
                builder.attachmentStripping);
    }

    /** Takes the settings that differ from the defaults. */
    public static final class Builder {

        private boolean approveRevisions = true;
        private ZoneId zone = ZoneId.of("Asia/Shanghai");
        private Supplier<WorkCalendar> workCalendar = WorkCalendar::china;
        private String applicationNumber = "{period}-{number:5}";
        private ReviewerAccounts reviewerAccounts = expertId -> expertId;
        private @Nullable Affinity reviewAffinity;
        private AttachmentStripping attachmentStripping = AttachmentStripping.standard();

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

        /**
         * Sets as whom experts sign in.
         *
         * @param value tells the caller's id of an expert
         * @return this
         */
        public Builder reviewerAccounts(ReviewerAccounts value) {
            this.reviewerAccounts = value;
            return this;
        }

        /**
         * Sets how well an expert fits an application; otherwise {@link Affinity#standard} says.
         *
         * @param value the affinity that optimal assignments are made by
         * @return this
         */
        public Builder reviewAffinity(Affinity value) {
            this.reviewAffinity = value;
            return this;
        }

        /**
         * Sets how attachments are made anonymous for blind reviewers.
         *
         * @param value strips files of what would tell whose they are
         * @return this
         */
        public Builder attachmentStripping(AttachmentStripping value) {
            this.attachmentStripping = value;
            return this;
        }
    }
}
