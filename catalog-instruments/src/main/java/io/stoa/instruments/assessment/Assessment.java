package io.stoa.instruments.assessment;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import io.stoa.instruments.InstrumentsOptions;
import java.util.List;

/**
 * Assesses instruments 考核 by the rules in force on the last day of a year. The same log and rules always give the same
 * figures.
 *
 * <p>Effective time is start-up, session and post-processing. Where sessions of one instrument overlap, the time counts
 * once; a session that crosses the year counts with the part inside of it, by the clock of the facility. Adjusted
 * sessions count as adjusted, and running ones not yet.
 *
 * <p>By default the provider's keepers, staff and approvers see the assessments of its instruments, and platform
 * approvers those of all. Of an organisation and of the province, published and suspended instruments are assessed.
 */
public interface Assessment {

    /** The name of the rule set, whose content is an {@link AssessmentRules}. */
    String RULES = "instrument-assessment";

    /** The kind of assessments in refusals. */
    String KIND = "assessment";

    /** Reads assessments. */
    Action READ = new Action("assessment.read");

    /**
     * Assesses an instrument.
     *
     * @param instrumentId the instrument, in whatever state
     * @param year the year, 1901 to 2198
     * @return the assessment with its records
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, the caller may not see it, or no
     *     rules are in force
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not see its assessment
     * @throws io.stoa.core.error.RuleViolationException if there can be no assessment of the year
     */
    TracedAssessment assess(String instrumentId, int year);

    /**
     * Assesses an organisation by its instruments.
     *
     * @param organisationId the organisation
     * @param year the year, 1901 to 2198
     * @return the assessment; without points if it has no instruments
     * @throws io.stoa.core.error.NotFoundException if no rules are in force
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not see its assessment
     * @throws io.stoa.core.error.RuleViolationException if there can be no assessment of the year
     */
    OrganisationAssessment assessOrganisation(String organisationId, int year);

    /**
     * Assesses all instruments of the platform.
     *
     * @param year the year, 1901 to 2198
     * @return the assessments, the highest score first, and by instrument where scores are equal
     * @throws io.stoa.core.error.NotFoundException if no rules are in force
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not see all assessments
     * @throws io.stoa.core.error.RuleViolationException if there can be no assessment of the year
     */
    List<InstrumentAssessment> assessAll(int year);

    /**
     * The assessment over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @param options the module's options
     * @return the service
     */
    static Assessment create(ModuleContext context, InstrumentsOptions options) {
        return new DefaultAssessment(context, options.zone());
    }
}
