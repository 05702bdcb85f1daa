package io.stoa.programmes.application;

import io.stoa.core.organisation.OrganisationKind;
import io.stoa.experts.Seniority;
import io.stoa.programmes.CallFixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Applications for tests; all people and organisations in it are synthetic. */
public final class ApplicationFixture {

    private ApplicationFixture() {}

    /** {@return an application that {@link CallFixture#shortTerms} finds complete} */
    public static ApplicationDraft complete(int n) {
        return ApplicationDraft.titled("Project " + n)
                .about("Sheets of carbon, one atom thick.", "materials")
                .by(new ApplicantOrganisation(
                        "Institute Number " + n, null, OrganisationKind.RESEARCH_INSTITUTE, "220100", null))
                .withTeam(TeamMember.leader("Leader Number " + n, "Institute Number " + n))
                .withBudget(new BudgetLine("total", 2026, FundingSource.REQUESTED, 10_000_00));
    }

    /** {@return an application that {@link CallFixture#fullTerms} finds complete once a work plan is attached; its leader differs with the number} */
    public static ApplicationDraft full(int n) {
        return ApplicationDraft.titled("Carbon sheets at room temperature")
                .about("Sheets of carbon, one atom thick.", "materials")
                .inFields(List.of("1404520"), List.of("graphene"))
                .by(
                        new ApplicantOrganisation(
                                "Institute of Carbon",
                                null,
                                OrganisationKind.RESEARCH_INSTITUTE,
                                "220102",
                                LocalDate.of(1990, 5, 1)),
                        new ApplicantOrganisation(
                                "Carbon Works", null, OrganisationKind.ENTERPRISE, "220100", LocalDate.of(2010, 5, 1)))
                .withTeam(
                        TeamMember.leader("Wang Synthia", "Institute of Carbon")
                                .born(LocalDate.of(1980, 4, 2).plusDays(n), Seniority.SENIOR)
                                .reachedAt("wang@example.org", "0431-5555"),
                        TeamMember.member("张测试", "Carbon Works"))
                .withBudget(
                        new BudgetLine("equipment", 2026, FundingSource.REQUESTED, 20_000_00),
                        new BudgetLine("labour", 2026, FundingSource.REQUESTED, 10_000_00),
                        new BudgetLine("labour", 2027, FundingSource.REQUESTED, 10_000_00),
                        new BudgetLine("labour", 2027, FundingSource.OWN, 10_000_00))
                .withAnswers(
                        FormAnswer.of("aim", "To make sheets that stay flat."),
                        FormAnswer.of("months", "24"),
                        FormAnswer.of("level", "applied"),
                        FormAnswer.of("record", "Wang Synthia has published on carbon."));
    }

    /** {@return a text file} */
    public static AttachmentUpload text(String kind, String name, String content) {
        return new AttachmentUpload(
                kind, name, "text/plain", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
