package io.stoa.instruments.assessment;

import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.usage.ServiceKind;
import java.time.Duration;

/**
 * A session and what of it was counted. The parts of all sessions add up to the figures of the assessment.
 *
 * @param sessionId the session in the log of usage
 * @param kind whom it served
 * @param slot its effective time inside the year
 * @param effective what it added to the effective time: what no session before it had covered
 * @param external what it added to the time that served others; zero if it served the provider's own people
 */
public record CountedSession(
        String sessionId, ServiceKind kind, TimeSlot slot, Duration effective, Duration external) {}
