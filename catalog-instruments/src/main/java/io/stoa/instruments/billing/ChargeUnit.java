package io.stoa.instruments.billing;

/** What a rate is a price for 计费单位. */
public enum ChargeUnit {
    /** An hour of elapsed time; quantities count whole minutes. */
    HOUR(60),
    /** A run of the instrument; quantities count runs. */
    RUN(1),
    /** A sample; quantities count samples. */
    SAMPLE(1);

    private final int parts;

    ChargeUnit(int parts) {
        this.parts = parts;
    }

    /**
     * {@return how many of what quantities count make one unit: 60 minutes an hour, otherwise 1}
     */
    public int parts() {
        return parts;
    }
}
