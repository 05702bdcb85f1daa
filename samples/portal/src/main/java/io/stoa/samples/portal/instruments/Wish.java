package io.stoa.samples.portal.instruments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a wish for some time.
 *
 * @param slot the time as people read it; null as long as none was named
 * @param refused what stands against it; empty if it can be booked
 * @param others when it would fit
 */
record Wish(@Nullable String slot, List<Refused> refused, List<Other> others) {

    /** Nothing was asked for yet. */
    static final Wish NONE = new Wish(null, List.of(), List.of());

    /**
     * A rule that stands against it.
     *
     * @param code the rule
     * @param title what the rule is called, or nothing
     * @param text the reason
     * @param limit what the rule allows, or nothing
     * @param actual what was asked for, or nothing
     * @param inTheWay what blocks it
     */
    record Refused(String code, String title, String text, String limit, String actual, List<Hindrance> inTheWay) {}

    /**
     * Something in the way.
     *
     * @param text the time that it takes up
     * @param bookingId the booking, if the reader may see it
     */
    record Hindrance(String text, @Nullable String bookingId) {}

    /**
     * Another time at which it would fit.
     *
     * @param text the time as people read it
     * @param start its start, as a form takes it
     * @param end its end
     */
    record Other(String text, String start, String end) {}

    /** Whether it can be booked. */
    public boolean fits() {
        return slot != null && refused.isEmpty();
    }

    /** Whether somebody else is in the way, so that waiting may help. */
    public boolean isTaken() {
        return refused.stream().anyMatch(each -> each.code().endsWith(".capacity"));
    }
}
