package io.stoa.samples.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;

/**
 * What the demonstration is made from: the same plan makes the same data. It is kept with the data, so a start that goes
 * on after an interruption, even on another day, goes on with the plan of the first.
 *
 * @param seed where everything random begins
 * @param scale how much is made of what a full demonstration has, 0.04 to 1
 * @param began the moment, in the city's zone, that divides what has happened from what is to come
 */
record Plan(long seed, double scale, LocalDateTime began) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Where numbers of the demonstration's own records come from. */
    static final String SOURCE = "stoa-demo";

    private static final double LEAST_SCALE = 0.04;

    /** What every description says. */
    static final String MARK_ZH = "合成数据，仅供演示。";

    static final String MARK_EN = "Synthetic data, for demonstration only.";

    /**
     * Checks the scale.
     *
     * @param seed where everything random begins
     * @param scale how much is made
     * @param began the moment
     */
    Plan {
        if (!(scale >= LEAST_SCALE && scale <= 1)) {
            throw new IllegalArgumentException("portal.demo.scale is " + scale + ", expected " + LEAST_SCALE
                    + " to 1; less would not hold one of everything");
        }
    }

    /** Reads what {@link #written()} wrote. */
    static Plan read(String written) {
        String[] parts = written.split(";");
        return new Plan(Long.parseLong(parts[0]), Double.parseDouble(parts[1]), LocalDateTime.parse(parts[2]));
    }

    String written() {
        return seed + ";" + scale + ";" + began;
    }

    /** So many of what a full demonstration has so many of, but at least one. */
    int of(int full) {
        return (int) Math.max(1, Math.round(full * scale));
    }

    /** Numbers that depend on nothing but the plan and what they are for, so that parts can be made in any order. */
    Random random(String what) {
        return new Random(seed * 31 + what.hashCode());
    }

    LocalDate today() {
        return began.toLocalDate();
    }

    Instant now() {
        return at(began);
    }

    static Instant at(LocalDate day, LocalTime time) {
        return at(day.atTime(time));
    }

    static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /** The day itself or the next that is no weekend. */
    static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    static String number(String prefix, int n) {
        return String.format(Locale.ROOT, "%s%04d", prefix, n + 1);
    }
}
