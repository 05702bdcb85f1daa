package io.stoa.literature;

import io.stoa.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/** Works for tests. */
public final class WorkFixture {

    private WorkFixture() {}

    /** Says something in every part of the description. */
    public static WorkDraftBuilder fullyDescribed(String providerId, LocalizedText titles) {
        return WorkDraft.titled(titles)
                .providedBy(providerId)
                .department("LIB")
                .region("220100")
                .subjects(List.of("1404520"))
                .subtitles(LocalizedText.of("en", "a review").with("zh", "综述"))
                .abstracts(LocalizedText.of("en", "Sheets of carbon.").with("zh", "碳的薄片。"))
                .type(WorkType.CONFERENCE_PAPER)
                .genre("keynote")
                .doi("10.1000/" + Integer.toHexString(titles.sourceText().hashCode()))
                .identifier(WorkIdentifierType.REPORT, "R-" + titles.sourceText())
                .contributor(Contributor.person(ContributorRole.AUTHOR, "Müller", "Anna")
                        .withOrcid("0000-0002-1825-0097"))
                .contributor(new Contributor(
                        ContributorRole.AUTHOR, "张", "伟", null, false, null, List.of("吉林大学", "Max Planck Society")))
                .contributor(Contributor.body(ContributorRole.ISSUING_BODY, "CERN"))
                .responsibility("Anna Müller, 张伟 ; CERN")
                .languages(List.of("en", "zh"))
                .in(new Host(
                        "Proceedings of Carbon",
                        "Proc. Carbon",
                        List.of(WorkIdentifier.of(WorkIdentifierType.ISBN, "978-7-04-029497-2")),
                        "12",
                        "3",
                        "12-19, 24",
                        "e7"))
                .imprint(new Imprint("长春", "吉林大学出版社", new IssueDate(2014, 5, 6), "c2014"))
                .edition("2nd ed.")
                .extent("8 p.")
                .series(List.of(new Series("Carbon Studies", "7", "0378-5955")))
                .event(new Event("Carbon 2014", "Changchun", "2014-05-06/2014-05-09"))
                .term(SubjectTerm.keyword("graphene"))
                .term(SubjectTerm.classNumber(SubjectTerm.CLC, "O613.71"))
                .note("With a bibliography.")
                .rights(new Rights(
                        AccessRight.OPEN,
                        "© the authors",
                        "https://creativecommons.org/licenses/by/4.0/",
                        LocalDate.of(2015, 1, 1)))
                .link(new WorkLink(
                        LinkKind.FULL_TEXT,
                        "https://library.example.org/carbon.pdf",
                        "PDF",
                        "application/pdf",
                        LocalDate.of(2024, 2, 29)))
                .relations(List.of(new Relation(
                        RelationKind.TRANSLATION_OF,
                        "Kohlenstoff",
                        List.of(WorkIdentifier.of(WorkIdentifierType.DOI, "10.1000/183")))))
                .carried(new CarriedFields("marc21", List.of(new CarriedField("583", "  $aheld")), List.of("ab12")));
    }
}
