package io.stoa.samples.portal.desk.panel;

import io.stoa.programmes.review.SiteVisitPlan;
import io.stoa.samples.portal.desk.FormPost;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When and where an applicant is inspected, and by whom.
 *
 * @param application the application's pseudonym
 * @param date the day
 * @param place where it is
 * @param inspectors who goes, by pseudonym
 */
record VisitForm(
        @Nullable String application,
        @Nullable LocalDate date,
        @Nullable String place,
        @Nullable List<String> inspectors) {

    String judged() {
        return FormPost.required(application, "application");
    }

    SiteVisitPlan plan() {
        return new SiteVisitPlan(
                FormPost.required(date, "date"),
                Objects.requireNonNullElse(place, ""),
                Objects.requireNonNullElse(inspectors, List.of()));
    }
}
