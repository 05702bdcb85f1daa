package io.stoa.experts.draw;

import io.stoa.experts.conflict.Conflict;
import io.stoa.experts.conflict.ConflictReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A panel to be drawn 抽取申请.
 *
 * <pre>{@code
 * DrawRequest request = DrawRequest.of(bureau, "call-2026-03/round-1", "defence of 12 projects", day)
 *         .stratum("physics", PoolCriteria.ofDisciplines("140"), 3, 2)
 *         .stratum("chemistry", PoolCriteria.ofDisciplines("150"), 2, 2)
 *         .mostPerEmployer(1)
 *         .outOfTown("220100", 2)
 *         .mostPerYear(4)
 *         .excludeConflicts(report)
 *         .build();
 * }</pre>
 *
 * @param organiserId the organisation that runs the panel
 * @param purpose what the panel is for; one panel stands for a purpose of an organiser at a time
 * @param reason why it is drawn, kept in the record; it must name nobody
 * @param day the day on which the panel meets: absences, employers, bans, consents and rotation are judged on it
 * @param pool who may be drawn at all
 * @param strata the strata, at least one seat among them
 * @param mostPerEmployer at most so many seats for people of one employer, or null for no cap; those whose employer is not known count
 *     as of one
 * @param outOfTown the fewest seats for experts from out of town, or null
 * @param mostPerYear nobody is drawn who holds or held so many seats within the year before the day 轮换, or null for no bound
 * @param consent a purpose that everybody in the pool must have consented to, or null
 * @param exclusions experts who are left out, each once
 */
public record DrawRequest(
        @NotBlank @Size(max = 36) String organiserId,
        @NotBlank @Size(max = 200) String purpose,
        @NotBlank @Size(max = 1000) String reason,
        @NotNull LocalDate day,
        @NotNull @Valid PoolCriteria pool,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Stratum> strata,
        @Nullable @Min(1) @Max(1000) Integer mostPerEmployer,
        @Nullable @Valid OutOfTownQuota outOfTown,
        @Nullable @Min(1) @Max(1000) Integer mostPerYear,
        @Nullable @Size(max = 200) String consent,
        @Size(max = 100_000) List<@NotNull @Valid Exclusion> exclusions) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param organiserId the organisation that runs the panel
     * @param purpose what the panel is for
     * @param reason why it is drawn
     * @param day the day on which the panel meets
     * @param pool who may be drawn at all
     * @param strata the strata
     * @param mostPerEmployer at most so many seats for people of one employer, or null
     * @param outOfTown the fewest seats for experts from out of town, or null
     * @param mostPerYear nobody is drawn who holds or held so many seats within the year, or null
     * @param consent a purpose that everybody must have consented to, or null
     * @param exclusions experts who are left out
     */
    public DrawRequest {
        strata = strata == null ? List.of() : List.copyOf(strata);
        exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
    }

    /**
     * Begins a request.
     *
     * @param organiserId the organisation that runs the panel
     * @param purpose what the panel is for
     * @param reason why it is drawn
     * @param day the day on which the panel meets
     * @return a builder with everything else left open
     */
    public static Builder of(String organiserId, String purpose, String reason, LocalDate day) {
        return new Builder(organiserId, purpose, reason, day);
    }

    /** Fills a request in. */
    public static final class Builder {

        private final String organiserId;
        private final String purpose;
        private final String reason;
        private final LocalDate day;
        private PoolCriteria pool = PoolCriteria.any();
        private final List<Stratum> strata = new ArrayList<>();
        private @Nullable Integer mostPerEmployer;
        private @Nullable OutOfTownQuota outOfTown;
        private @Nullable Integer mostPerYear;
        private @Nullable String consent;
        private final Map<String, Exclusion> exclusions = new TreeMap<>();

        private Builder(String organiserId, String purpose, String reason, LocalDate day) {
            this.organiserId = organiserId;
            this.purpose = purpose;
            this.reason = reason;
            this.day = day;
        }

        /**
         * Says who may be drawn at all.
         *
         * @param value the criteria; everybody unless set
         * @return this
         */
        public Builder pool(PoolCriteria value) {
            this.pool = value;
            return this;
        }

        /**
         * Adds a stratum.
         *
         * @param code by what it is named
         * @param who which experts of the pool belong to it
         * @param seats how many are drawn
         * @param standIns how many stand-ins are drawn after them
         * @return this
         */
        public Builder stratum(String code, PoolCriteria who, int seats, int standIns) {
            strata.add(new Stratum(code, who, seats, standIns));
            return this;
        }

        /**
         * Caps the seats of one employer.
         *
         * @param value at most so many
         * @return this
         */
        public Builder mostPerEmployer(int value) {
            this.mostPerEmployer = value;
            return this;
        }

        /**
         * Keeps seats for experts from out of town.
         *
         * @param homeRegion the region that is home
         * @param atLeast how many seats
         * @return this
         */
        public Builder outOfTown(String homeRegion, int atLeast) {
            this.outOfTown = new OutOfTownQuota(homeRegion, atLeast);
            return this;
        }

        /**
         * Leaves out whoever holds or held so many seats within the year before the day.
         *
         * @param value how many
         * @return this
         */
        public Builder mostPerYear(int value) {
            this.mostPerYear = value;
            return this;
        }

        /**
         * Leaves out whoever has not consented to a purpose.
         *
         * @param value the purpose
         * @return this
         */
        public Builder consent(String value) {
            this.consent = value;
            return this;
        }

        /**
         * Leaves an expert out.
         *
         * @param expertId the expert
         * @param why why; it must name nobody
         * @return this
         */
        public Builder exclude(String expertId, String why) {
            exclusions.putIfAbsent(expertId, new Exclusion(expertId, why));
            return this;
        }

        /**
         * Leaves out whoever must not judge one of the applications of a check of conflicts.
         *
         * @param report the check
         * @return this
         */
        public Builder excludeConflicts(ConflictReport report) {
            report.conflicts().stream()
                    .filter(Conflict::bars)
                    .forEach(conflict ->
                            exclude(conflict.expertId(), conflict.rule().name()));
            report.gaps().stream()
                    .filter(gap -> gap.applicationId() == null && report.bars(gap.personId(), ""))
                    .forEach(gap -> exclude(gap.personId(), gap.rule().name()));
            return this;
        }

        /**
         * {@return the request}
         */
        public DrawRequest build() {
            return new DrawRequest(
                    organiserId,
                    purpose,
                    reason,
                    day,
                    pool,
                    strata,
                    mostPerEmployer,
                    outOfTown,
                    mostPerYear,
                    consent,
                    List.copyOf(exclusions.values()));
        }
    }
}
