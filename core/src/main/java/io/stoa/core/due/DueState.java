package io.stoa.core.due;

/** Whether an item of due work still runs by itself. */
public enum DueState {
    /** It runs when it falls due. */
    WAITING,
    /** It failed too often and waits for somebody to look at it. */
    PARKED
}
