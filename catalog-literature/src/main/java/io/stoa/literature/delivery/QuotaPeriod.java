package io.stoa.literature.delivery;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often the quota of an account begins anew. */
public enum QuotaPeriod {
    /** Each month 按月. */
    MONTH,
    /** Each year 按年. */
    YEAR;

    String key(LocalDate day) {
        return this == YEAR
                ? String.valueOf(day.getYear())
                : YearMonth.from(day).toString();
    }
}
