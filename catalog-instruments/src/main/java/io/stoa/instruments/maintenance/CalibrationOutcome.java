package io.stoa.instruments.maintenance;

/** What a calibration found. */
public enum CalibrationOutcome {
    /** The instrument keeps its specification 合格. */
    PASSED,
    /** It keeps it within limits that the certificate names 限用. */
    LIMITED,
    /** It does not 不合格; the next calibration stays due. */
    FAILED
}
