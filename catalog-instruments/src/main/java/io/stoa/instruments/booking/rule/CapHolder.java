package io.stoa.instruments.booking.rule;

/** Whose bookings of an instrument a cap counts together. */
public enum CapHolder {
    /** The user's. */
    USER,
    /** Those of the user's research group, as the host tells it; of the user's organisation where it tells none. */
    GROUP,
    /** Those for the same project. A booking without a project is not counted. */
    PROJECT
}
