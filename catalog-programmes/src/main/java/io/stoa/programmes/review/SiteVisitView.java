package io.stoa.programmes.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit, for its inspectors and the secretary 实地考察视图.
 *
 * @param version its version, for changes
 * @param application the application's pseudonym in the round
 * @param date the day of the visit
 * @param place where it is
 * @param inspectors who goes, by pseudonym
 * @param report what was found, or null
 * @param files photos and other files
 * @param complete whether the report is final
 */
public record SiteVisitView(
        long version,
        String application,
        LocalDate date,
        String place,
        List<String> inspectors,
        @Nullable String report,
        List<SiteFile> files,
        boolean complete) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param version its version
     * @param application the application's pseudonym
     * @param date the day of the visit
     * @param place where it is
     * @param inspectors who goes
     * @param report what was found
     * @param files photos and other files
     * @param complete whether the report is final
     */
    public SiteVisitView {
        inspectors = inspectors == null ? List.of() : List.copyOf(inspectors);
        files = files == null ? List.of() : List.copyOf(files);
    }

    static SiteVisitView of(SiteVisit visit, String application) {
        return new SiteVisitView(
                visit.getVersion(),
                application,
                visit.getVisitedOn(),
                visit.getPlace(),
                visit.getInspectors(),
                visit.getReport(),
                visit.getFiles(),
                visit.isComplete());
    }
}
