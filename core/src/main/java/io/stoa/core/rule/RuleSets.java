package io.stoa.core.rule;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import java.time.LocalDate;
import java.util.List;

/**
 * The platform's rules by the day on which they are in force (规则集): law and practice are data with a date. What was
 * in force on a day stays so, whatever is published later.
 *
 * <p>A module names the record that the rules of a name are read as (in its {@code ruleTypes}); what is published
 * under such a name must fit it.
 */
public interface RuleSets {

    /** Reads rules; by default everybody may. */
    Action READ = new Action("rule-set.read");

    /**
     * Publishes rules. They end the rules before them that have no end yet; no other periods may overlap.
     *
     * @param draft the rules and their period
     * @return what was published
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link Action#ADMINISTER}
     * @throws jakarta.validation.ConstraintViolationException if the draft, or the record read from it, is not valid
     * @throws io.stoa.core.error.UnreadableInputException if the content is not a JSON object, or does not fit the
     *     record that a module named
     * @throws io.stoa.core.error.RuleViolationException if the period overlaps another or ends before it starts
     * @throws io.stoa.core.error.ConflictException if somebody else published rules of this name meanwhile
     */
    RuleSet publish(RuleSetDraft draft);

    /**
     * The rules in force on a day.
     *
     * @param name what the rules are about
     * @param day the day
     * @return the rules
     * @throws io.stoa.core.error.NotFoundException if none are in force; names the nearest that are
     */
    RuleSet inForce(String name, LocalDate day);

    /**
     * All rules of a name.
     *
     * @param name what the rules are about
     * @return the rules, the latest period first; empty if the name is unknown
     */
    List<RuleSet> history(String name);

    /**
     * The platform's rules; called once by the platform.
     *
     * @param context what the platform gives to core
     * @return the service
     */
    static RuleSets create(ModuleContext context) {
        return new DefaultRuleSets(context);
    }
}
