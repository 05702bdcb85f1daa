package io.stoa.programmes.process;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands, as those see it who run its process.
 *
 * @param callId the call
 * @param version the version of the process; it goes into the next step
 * @param stage where it stands
 * @param since since when
 * @param opensAt when applications are first received
 * @param closesAt when they are no longer received, extensions included
 * @param round the number of the round last opened, from 1; 0 before
 * @param rounds how many rounds are planned
 * @param decision the number of the decision last proposed, from 1; 0 before
 * @param objectionsFrom the day on which the decision was published, or null
 * @param objectionsUntil the last day of the objection period, or null
 * @param provisional whether a calendar that is not yet published may still move that day
 */
public record CallProcessView(
        String callId,
        long version,
        CallStage stage,
        Instant since,
        Instant opensAt,
        Instant closesAt,
        int round,
        int rounds,
        int decision,
        @Nullable LocalDate objectionsFrom,
        @Nullable LocalDate objectionsUntil,
        boolean provisional) {}
