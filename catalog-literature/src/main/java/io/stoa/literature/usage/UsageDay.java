package io.stoa.literature.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day of which there is usage. */
@Entity
@Table(name = "stoa_usage_day")
public class UsageDay {

    /** Such as {@code 2026-05-06}. */
    @Id
    @Column(name = "usage_date", length = 10)
    private String date;

    @Column(name = "counted", nullable = false)
    private boolean counted;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected UsageDay() {}

    UsageDay(LocalDate date) {
        this.date = date.toString();
    }

    void close() {
        this.counted = true;
    }

    /** {@return the day} */
    public String getDate() {
        return date;
    }

    /** {@return whether its events are counted and erased} */
    public boolean isCounted() {
        return counted;
    }
}
