package io.stoa.instruments;

/** How well an instrument works 运行状态. */
public enum WorkingState {
    /** Works 正常. */
    NORMAL,
    /** Fails now and then 偶有故障. */
    OCCASIONAL_FAULTS,
    /** Fails often 故障频繁. */
    FREQUENT_FAULTS,
    /** Waits for repair 待修. */
    AWAITING_REPAIR,
    /** Waits to be scrapped 待报废. */
    AWAITING_DISPOSAL
}
