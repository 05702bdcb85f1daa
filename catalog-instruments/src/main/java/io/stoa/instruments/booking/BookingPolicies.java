package io.stoa.instruments.booking;

import io.stoa.core.access.Action;
import io.stoa.instruments.booking.rule.BookingRule;
import java.util.List;

/**
 * The rules of booking 预约规则 and the settings of calendars. By default the provider's keepers and staff set them, and
 * everybody who sees an instrument may read them.
 *
 * <p>Where no scope says otherwise, one may book up to 60 days ahead and until the last moment, for 15 minutes to 24
 * hours, on quarters of an hour, one user at a time.
 */
public interface BookingPolicies {

    /** Sets rules and calendars. */
    Action SET_RULES = new Action("booking.set-rules");

    /**
     * Replaces the rules of a scope. Bookings that there are already stay.
     *
     * @param scope for what they hold
     * @param rules the rules; an empty list leaves everything to the wider scopes. At most 60
     * @throws jakarta.validation.ConstraintViolationException if a parameter is out of its bounds
     * @throws io.stoa.core.error.RuleViolationException if a rule that can stand only once stands twice
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not set rules there
     */
    void setRules(PolicyScope scope, List<BookingRule> rules);

    /**
     * Replaces the rules of a scope as {@link #setRules} does, unless somebody else has changed them since the caller read
     * them.
     *
     * @param scope for what they hold
     * @param known the rules as the caller read them by {@link #rules}
     * @param rules the rules
     * @throws jakarta.validation.ConstraintViolationException as {@link #setRules}
     * @throws io.stoa.core.error.RuleViolationException as {@link #setRules}
     * @throws io.stoa.core.error.ConflictException if the scope states other rules than those known
     * @throws io.stoa.core.error.NotFoundException as {@link #setRules}
     * @throws io.stoa.core.error.AccessDeniedException as {@link #setRules}
     */
    void replaceRules(PolicyScope scope, List<BookingRule> known, List<BookingRule> rules);

    /**
     * The rules that a scope itself states.
     *
     * @param scope the scope
     * @return its rules; empty if it has none
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not set rules there
     */
    List<BookingRule> rules(PolicyScope scope);

    /**
     * The rules that hold for an instrument after all scopes and defaults, by code.
     *
     * @param instrumentId the instrument
     * @return the rules
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     */
    List<BookingRule> rulesFor(String instrumentId);

    /**
     * Sets the calendar of an instrument. Until it is set, the platform's zone holds and no group.
     *
     * @param instrumentId the instrument
     * @param settings the settings
     * @return the settings
     * @throws jakarta.validation.ConstraintViolationException if they are invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not set it
     */
    CalendarSettings setCalendar(String instrumentId, CalendarSettings settings);

    /**
     * How the calendar of an instrument is set.
     *
     * @param instrumentId the instrument
     * @return the settings
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     */
    CalendarSettings calendar(String instrumentId);
}
