package io.stoa.programmes.process;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands, as everybody sees it: what is not published yet does not show.
 *
 * @param callId the call
 * @param stage the stage that was published last
 * @param opensAt when applications are first received
 * @param closesAt when they are no longer received, extensions included
 * @param round the number of the round last opened, from 1; 0 before
 * @param rounds how many rounds are planned
 * @param objectionsFrom the day on which the decision was published, or null
 * @param objectionsUntil the last day of the objection period, or null
 * @param provisional whether a calendar that is not yet published may still move that day
 */
public record PublicProcessView(
        String callId,
        CallStage stage,
        Instant opensAt,
        Instant closesAt,
        int round,
        int rounds,
        @Nullable LocalDate objectionsFrom,
        @Nullable LocalDate objectionsUntil,
        boolean provisional) {}
