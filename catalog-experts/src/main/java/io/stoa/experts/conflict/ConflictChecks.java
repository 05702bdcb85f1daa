package io.stoa.experts.conflict;

import io.stoa.core.access.Action;
import io.stoa.experts.PanelRoles;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Checks experts against applications for conflicts of interest 回避审查. Nothing is stored of what is handed in.
 *
 * <p>What the register says of the experts, their aliases ({@link ConflictRegister}), what was declared while judging, and the names
 * of registered organisations in all their languages are taken into account. For people and rules without a database
 * there is {@link ConflictFinder}.
 */
public interface ConflictChecks {

    /** The kind of checks in the audit trail. */
    String KIND = "conflict-check";

    /** Checks conflicts; by default the organiser's {@linkplain PanelRoles#SECRETARY secretaries} may. */
    Action CHECK = new Action("conflict.check");

    /** The most conflicts that one report holds; more are had through {@link #each}. */
    int MOST = 1_000_000;

    /**
     * All conflicts between the experts and the applications.
     *
     * @param request who is checked, and on which day
     * @return the report
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such expert, or the caller may not see it
     * @throws io.stoa.core.error.RuleViolationException if an application was given twice, or there are more than
     *     {@value #MOST} conflicts
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not check
     */
    ConflictReport check(ConflictRequest request);

    /**
     * Hands out conflicts one by one, expert by expert, without keeping them.
     *
     * @param request who is checked, and on which day
     * @param sink takes the conflicts
     * @return how many there were, and where rules could not be applied
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such expert, or the caller may not see it
     * @throws io.stoa.core.error.RuleViolationException if an application was given twice
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not check
     */
    ConflictTally each(ConflictRequest request, Consumer<Conflict> sink);

    /**
     * The rules in force on a day. Everybody who may read rule sets may.
     *
     * @param day the day
     * @return the published rules, or {@link ConflictRules#usual()} if none are in force
     */
    ConflictRules rules(LocalDate day);
}
