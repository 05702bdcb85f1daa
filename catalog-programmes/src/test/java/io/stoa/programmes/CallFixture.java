package io.stoa.programmes;

import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Seniority;
import io.stoa.programmes.eligibility.ApplicantKinds;
import io.stoa.programmes.eligibility.ApplicantRegions;
import io.stoa.programmes.eligibility.ApplicationsOfLeader;
import io.stoa.programmes.eligibility.ApplicationsOfOrganisation;
import io.stoa.programmes.eligibility.ConsortiumIncludes;
import io.stoa.programmes.eligibility.ConsortiumSize;
import io.stoa.programmes.eligibility.EstablishedBefore;
import io.stoa.programmes.eligibility.LeaderAge;
import io.stoa.programmes.eligibility.LeaderSeniority;
import io.stoa.programmes.eligibility.RunningApplications;
import io.stoa.programmes.eligibility.TeamSize;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Calls for tests. */
public final class CallFixture {

    /** When the calls open: a day after {@link ProgrammesOnEveryStack#START}, in Shanghai. */
    public static final LocalDateTime OPENS = LocalDateTime.of(2026, 3, 3, 9, 0);

    /** When they close. */
    public static final LocalDateTime CLOSES = LocalDateTime.of(2026, 3, 31, 17, 0);

    private CallFixture() {}

    /** {@return text in English} */
    public static LocalizedText en(String text) {
        return LocalizedText.of("en", text);
    }

    /** {@return the shortest terms that there are: one theme, one remote round} */
    public static CallTermsBuilder shortTerms() {
        return CallTerms.of("KJ", OPENS, CLOSES)
                .theme("materials", en("New materials"))
                .reviewed(ReviewMode.REMOTE, "standard");
    }

    /** {@return terms that say something in every part} */
    public static CallTerms fullTerms() {
        return CallTerms.of("KJ", OPENS, CLOSES)
                .theme(new Theme("materials", en("New materials").with("zh", "新材料"), 200_000_00L, 60_000_00L))
                .theme("optics", en("Optics"))
                .eligible(new ApplicantKinds(List.of(OrganisationKind.UNIVERSITY, OrganisationKind.RESEARCH_INSTITUTE)))
                .eligible(new ApplicantRegions(List.of("220000")))
                .eligible(new EstablishedBefore(LocalDate.of(2025, 1, 1)))
                .eligible(new LeaderSeniority(Seniority.ASSOCIATE))
                .eligible(new LeaderAge(null, 60, LocalDate.of(2026, 1, 1)))
                .eligible(new ConsortiumSize(1, 5))
                .eligible(new ConsortiumIncludes(OrganisationKind.ENTERPRISE))
                .eligible(new TeamSize(2, 20))
                .eligible(new RunningApplications(2))
                .eligible(new ApplicationsOfOrganisation(10))
                .eligible(new ApplicationsOfLeader(1))
                .budget(BudgetRules.unlimited("CNY", 2026, 2028)
                        .withTotal(500_000_00)
                        .withCeiling(100_000_00)
                        .withOwnFunds(20)
                        .withCategories(
                                new BudgetCategory("equipment", en("Equipment"), 50),
                                new BudgetCategory("labour", en("Labour"), null)))
                .section(new FormSection(
                        "project",
                        en("The project"),
                        List.of(
                                FormField.of("aim", en("Aim").with("zh", "目标"), FieldType.LONG_TEXT)
                                        .between(10, 2000),
                                FormField.of("months", en("Duration in months"), FieldType.INTEGER)
                                        .between(6, 36),
                                FormField.of("level", en("Technology level"), FieldType.CHOICE)
                                        .offering(
                                                new FieldOption("basic", en("Basic research")),
                                                new FieldOption("applied", en("Applied research"))))))
                .section(new FormSection(
                        "team",
                        en("The team"),
                        List.of(FormField.of("record", en("Track record"), FieldType.LONG_TEXT)
                                .optional()
                                .hidingWho())))
                .attachment(new AttachmentKind(
                        "plan", en("Work plan"), List.of("application/pdf", "text/plain"), 1_000_000, 1, 2, false))
                .attachment(new AttachmentKind(
                        "licence",
                        en("Licence of the applicant"),
                        List.of("image/png", "text/plain"),
                        1_000_000,
                        0,
                        1,
                        true))
                .reviewed(ReviewMode.REMOTE, "standard")
                .reviewed(ReviewMode.VIDEO_DEFENCE, "defence")
                .reviewed(ReviewMode.ON_SITE, "inspection")
                .objectionDays(7)
                .build();
    }
}
