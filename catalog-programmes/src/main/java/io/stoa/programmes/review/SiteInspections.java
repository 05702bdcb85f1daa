package io.stoa.programmes.review;

import io.stoa.core.access.Action;
import java.io.InputStream;
import java.util.List;

/**
 * Inspections on site 实地考察. Inspectors learn where they go, so this mode is not blind to them; applicants and the public
 * learn nothing of who judges how. A round on site can be closed once every application has a final report.
 */
public interface SiteInspections {

    /** Writes reports and attaches files; by default the inspectors of the visit. */
    Action INSPECT = new Action("review.inspect");

    /**
     * Plans a visit, or plans it anew before its report is final.
     *
     * @param roundId the round, on site, with its panel made
     * @param application the application's pseudonym
     * @param plan when, where and by whom
     * @return the visit
     * @throws jakarta.validation.ConstraintViolationException if the plan is invalid
     * @throws io.stoa.core.error.RuleViolationException if an inspector does not judge the application, or its report is final
     */
    SiteVisitView plan(String roundId, String application, SiteVisitPlan plan);

    /**
     * The visits of a round: all for its secretary, the own ones for an inspector.
     *
     * @param roundId the round
     * @return the visits, by date
     */
    List<SiteVisitView> visits(String roundId);

    /**
     * Writes the report of a visit.
     *
     * @param roundId the round
     * @param application the application's pseudonym
     * @param version the visit's version as the caller knows it
     * @param report what was found, 1 to 100,000 characters
     * @param last whether the report is final
     * @return the visit
     * @throws io.stoa.core.error.RuleViolationException if the day of the visit has not come, the report is final already, or
     *     has another length
     * @throws io.stoa.core.error.ConflictException if the visit has changed meanwhile
     */
    SiteVisitView report(String roundId, String application, long version, String report, boolean last);

    /**
     * Attaches a photo or another file to a visit whose report is not final.
     *
     * @param roundId the round
     * @param application the application's pseudonym
     * @param name what it is called, 1 to 200 characters
     * @param mediaType its media type
     * @param content its bytes; not closed
     * @return the visit
     * @throws io.stoa.core.error.UnreadableInputException if the file is too large, empty or not of the type given
     * @throws io.stoa.core.error.RuleViolationException if there are too many files, or the report is final
     */
    SiteVisitView attach(String roundId, String application, String name, String mediaType, InputStream content);

    /**
     * Opens a file of a visit.
     *
     * @param roundId the round
     * @param application the application's pseudonym
     * @param sha256 the file's hash
     * @return its bytes, to be closed by the caller
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    InputStream openFile(String roundId, String application, String sha256);
}
