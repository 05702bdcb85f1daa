package io.stoa.instruments;

/** What a date says, as PIDINST 1.0 divides them. */
public enum InstrumentDateType {
    /** When the instrument came into use 启用日期. */
    COMMISSIONED,
    /** When it left use 停用日期. */
    DECOMMISSIONED
}
