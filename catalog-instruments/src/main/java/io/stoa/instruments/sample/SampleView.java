package io.stoa.instruments.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request, as its requester and the keepers see it.
 *
 * @param id its id
 * @param version its version
 * @param instrumentId the instrument
 * @param requesterId who sent it in
 * @param samples the samples
 * @param purpose what is to be found out, or null
 * @param wantedBy by when, or null
 * @param account the account that pays, or null
 * @param state where it stands
 * @param reason why it was returned or withdrawn, or null
 * @param results the files with results
 * @param submittedAt when it was sent in
 */
public record SampleView(
        String id,
        long version,
        String instrumentId,
        String requesterId,
        List<Sample> samples,
        @Nullable String purpose,
        @Nullable LocalDate wantedBy,
        @Nullable String account,
        SampleState state,
        @Nullable String reason,
        List<ResultFile> results,
        Instant submittedAt) {

    /**
     * Copies the lists.
     *
     * @param id its id
     * @param version its version
     * @param instrumentId the instrument
     * @param requesterId who sent it in
     * @param samples the samples
     * @param purpose what is to be found out
     * @param wantedBy by when
     * @param account the account
     * @param state where it stands
     * @param reason why it was returned
     * @param results the files
     * @param submittedAt when it was sent in
     */
    public SampleView {
        samples = List.copyOf(samples);
        results = List.copyOf(results);
    }

    static SampleView of(SampleRequest request) {
        return new SampleView(
                request.getId(),
                request.getVersion(),
                request.getInstrumentId(),
                request.getRequesterId(),
                request.getSamples(),
                request.getPurpose(),
                request.getWantedBy(),
                request.getAccount(),
                request.getState(),
                request.getReason(),
                request.getResults(),
                request.getSubmittedAt());
    }
}
