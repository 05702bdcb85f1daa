package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.RuleCode;
import java.util.List;
import java.util.Map;

/** A rule of booking as the fields of a form; the names of its fields begin with the rule's code. */
interface RuleField {

    /** {@return the rule} */
    RuleCode code();

    /** {@return which fields it has: the name of the template's fragment} */
    String input();

    /**
     * Whether the form can show rules without losing anything of them.
     *
     * @param rules rules of this code
     * @return true if so
     */
    default boolean canShow(List<BookingRule> rules) {
        return rules.size() <= 1;
    }

    /**
     * Fills the fields.
     *
     * @param rules rules of this code; may be empty
     * @param fields takes what the fields show
     */
    void show(List<BookingRule> rules, Map<String, String> fields);

    /**
     * Reads the fields.
     *
     * @param typed what was typed; takes down what cannot be read
     * @return the rules; empty if they could not be read
     */
    List<BookingRule> read(Typed typed);

    /** The name of one of its fields. */
    default String field(String name) {
        return code().name() + "." + name;
    }
}
