package io.stoa.instruments.booking.rule;

import java.util.Locale;

/**
 * The rules of booking, by the codes under which refusals name them: {@code MAX_ADVANCE} is refused with the message
 * code {@code instruments.booking.max-advance}.
 */
public enum RuleCode {
    /** How far ahead one may book. */
    MAX_ADVANCE,
    /** How long before its start one must book. */
    MIN_NOTICE,
    /** How short a booking may be. */
    MIN_LENGTH,
    /** How long a booking may be. */
    MAX_LENGTH,
    /** On which minutes a booking starts and ends. */
    GRID,
    /** When the instrument is open. */
    OPENING_HOURS,
    /** Closed on days on which nobody works. */
    HOLIDAY,
    /** An outage or blackout. It has no parameters: outages are declared. */
    OUTAGE,
    /** How many bookings in a period. */
    CAP_COUNT,
    /** How many hours in a period. */
    CAP_HOURS,
    /** How many bookings or hours that have not ended yet. */
    OPEN_FUTURE,
    /** Time between two bookings. */
    GAP,
    /** Until when a booking may be cancelled without consequences. */
    CANCEL_CUTOFF,
    /** What the user must be trained for. */
    QUALIFICATION,
    /** Whether a keeper decides on bookings. */
    APPROVAL,
    /** A project must be named. */
    PROJECT,
    /** Who may book. */
    AUDIENCE,
    /** How many may use the instrument at once. */
    CAPACITY,
    /** Instruments that are booked with it. */
    BUNDLE,
    /** Credit that is lost by missed bookings. */
    CREDIT,
    /** Users who may not book. It has no parameters: bans are pronounced. */
    BLACKLIST,
    /** Calibration that is overdue. It has no parameters: plans of calibration say whether they block. */
    CALIBRATION,
    /** Until when one must have come. */
    CHECK_IN,
    /** Who waits for a slot to come free. */
    WAITING_LIST;

    /**
     * {@return the code of the message with which the rule refuses}
     */
    public String messageCode() {
        return "instruments.booking." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
