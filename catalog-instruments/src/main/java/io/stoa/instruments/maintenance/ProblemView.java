package io.stoa.instruments.maintenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A problem report, as its reporter and the keepers see it.
 *
 * @param id its id
 * @param version its version
 * @param instrumentId the instrument
 * @param reporterId who reported it
 * @param severity how bad it is
 * @param description what is wrong
 * @param state where it stands
 * @param outageId the outage during the repair, or null
 * @param note what the keeper says, or null
 * @param reportedAt when it was reported
 */
public record ProblemView(
        String id,
        long version,
        String instrumentId,
        String reporterId,
        Severity severity,
        String description,
        ProblemState state,
        @Nullable String outageId,
        @Nullable String note,
        Instant reportedAt) {

    static ProblemView of(ProblemReport report) {
        return new ProblemView(
                report.getId(),
                report.getVersion(),
                report.getInstrumentId(),
                report.getReporterId(),
                report.getSeverity(),
                report.getDescription(),
                report.getState(),
                report.getOutageId(),
                report.getNote(),
                report.getReportedAt());
    }
}
