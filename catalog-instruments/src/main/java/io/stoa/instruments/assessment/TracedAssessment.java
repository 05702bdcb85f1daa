package io.stoa.instruments.assessment;

import java.util.List;

/**
 * The assessment of an instrument with the records that it is made of.
 *
 * @param assessment the assessment
 * @param records the sessions that were counted, by when they begin
 */
public record TracedAssessment(InstrumentAssessment assessment, List<CountedSession> records) {

    /**
     * Copies the records.
     *
     * @param assessment the assessment
     * @param records the sessions
     */
    public TracedAssessment {
        records = List.copyOf(records);
    }
}
