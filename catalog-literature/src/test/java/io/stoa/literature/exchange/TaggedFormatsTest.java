package io.stoa.literature.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkType;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedFormatsTest {

    private static final String ARTICLE = """
            TY  - JOUR
            T1  - Sheets of carbon
            A1  - Müller, Anna
            AU  - CERN,
            JO  - Carbon Lett.
            JF  - Carbon Letters
            VL  - 24
            IS  - 3
            SP  - 12
            EP  - 19
            PY  - 2014/05/06/
            SN  - 0378-5955
            DO  - https://doi.org/10.1000/182
            UR  - https://library.example.org/182
            L1  - https://library.example.org/182.pdf
            L1  - file:///home/anna/182.pdf
            KW  - graphene
            KW  - carbon
            AB  - First line
            and its continuation.
            LA  - eng
            ZZ  - local
            ER  -\s

            """;

    @Test
    void reads_an_article_of_ris() {
        WorkDraft work = Files.one(WorkFormat.RIS, ARTICLE);
        assertThat(work.type()).isEqualTo(WorkType.JOURNAL_ARTICLE);
        assertThat(work.titles()).isEqualTo(LocalizedText.of("en", "Sheets of carbon"));
        assertThat(work.contributors())
                .containsExactly(
                        Contributor.person(ContributorRole.AUTHOR, "Müller", "Anna"),
                        Contributor.body(ContributorRole.AUTHOR, "CERN"));
        assertThat(work.host())
                .isEqualTo(new Host(
                        "Carbon Letters",
                        "Carbon Lett.",
                        List.of(WorkIdentifier.of(WorkIdentifierType.ISSN, "0378-5955")),
                        "24",
                        "3",
                        "12-19",
                        null));
        assertThat(work.imprint().issued()).isEqualTo(new IssueDate(2014, 5, 6));
        assertThat(work.identifiers())
                .containsExactly(WorkIdentifier.of(WorkIdentifierType.DOI, "https://doi.org/10.1000/182"));
        assertThat(work.links())
                .extracting(link -> link.kind())
                .containsExactly(LinkKind.LANDING_PAGE, LinkKind.FULL_TEXT);
        assertThat(work.abstracts().sourceText()).isEqualTo("First line\nand its continuation.");
        assertThat(work.terms()).hasSize(2);
        assertThat(Files.unread(WorkFormat.RIS, ARTICLE)).containsExactly("L1", "ZZ");
    }

    @Test
    void reads_books_reports_patents_and_theses_by_their_own_rules() {
        WorkDraft book = Files.one(
                WorkFormat.RIS,
                "TY  - BOOK\nTI  - B\nT2  - Lehrbuch\nVL  - 7\nSP  - 312\nSN  - 978-7-04-029497-2\nA2  - Li, Lei\nER  - \n");
        assertThat(book.series().get(0).title()).isEqualTo("Lehrbuch");
        assertThat(book.series().get(0).number()).isEqualTo("7");
        assertThat(book.extent()).isEqualTo("312");
        assertThat(book.contributors()).containsExactly(Contributor.person(ContributorRole.EDITOR, "Li", "Lei"));
        WorkDraft patent =
                Files.one(WorkFormat.RIS, "TY  - PAT\nTI  - P\nAU  - Li, Lei\nA2  - CERN,\nSN  - CN123\nER  - \n");
        assertThat(patent.contributors().get(0).role()).isEqualTo(ContributorRole.INVENTOR);
        assertThat(patent.contributors().get(1).role()).isEqualTo(ContributorRole.APPLICANT);
        assertThat(patent.identifiers()).containsExactly(WorkIdentifier.of(WorkIdentifierType.PATENT, "CN123"));
        WorkDraft thesis = Files.one(WorkFormat.RIS, "TY  - THES\nTI  - 论文\nM3  - 博士学位论文\nA3  - 李, 雷\nER  - \n");
        assertThat(thesis.type()).isEqualTo(WorkType.DOCTORAL_THESIS);
        assertThat(thesis.contributors().get(0).role()).isEqualTo(ContributorRole.ADVISER);
    }

    @Test
    void reads_an_unknown_type_as_another_work_and_says_so() {
        String file = "TY  - HOLOGRAM\nTI  - H\nER  - \n";
        assertThat(Files.one(WorkFormat.RIS, file).type()).isEqualTo(WorkType.OTHER);
        assertThat(Files.unread(WorkFormat.RIS, file)).containsExactly("TY");
    }

    @Test
    void reads_endnote_of_cnki_in_gb18030() {
        String file = """
                %0 Journal Article
                %A 张伟
                %A 李雷
                %T 石墨烯的制备
                %J 物理学报
                %D 2014
                %V 63
                %N 08
                %P 12-19
                %K 石墨烯
                制备
                %X 综述了石墨烯的制备方法。
                %@ 1000-3290
                %W CNKI

                %0 Thesis
                %A 王芳
                %T 论文
                %I 吉林大学
                %9 硕士
                """;
        List<ImportRow<WorkDraft>> rows = Files.rows(
                WorkFormat.ENDNOTE,
                file.getBytes(Charset.forName("GB18030")),
                new ReadDefaults("library", "zh", "cnki"));
        assertThat(rows).hasSize(2);
        WorkDraft work = Files.draft(rows.get(0));
        assertThat(work.titles()).isEqualTo(LocalizedText.of("zh", "石墨烯的制备"));
        assertThat(work.contributors())
                .containsExactly(
                        Contributor.person(ContributorRole.AUTHOR, "张伟"),
                        Contributor.person(ContributorRole.AUTHOR, "李雷"));
        assertThat(work.host().pages()).isEqualTo("12-19");
        assertThat(work.terms()).extracting(term -> term.term()).containsExactly("石墨烯", "制备");
        assertThat(Files.draft(rows.get(1)).type()).isEqualTo(WorkType.MASTER_THESIS);
        assertThat(Files.unread(WorkFormat.ENDNOTE, file)).containsExactly("%W");
    }

    @Test
    void reports_what_is_no_record_and_a_file_that_was_cut_off() {
        List<ImportRow<WorkDraft>> rows = Files.rows(
                WorkFormat.RIS,
                "junk here\nmore junk\n" + ARTICLE + "TY  - BOOK\nAU  - Nobody\nER  - \n" + ARTICLE
                        + "TY  - JOUR\nTI  - Cut o");
        assertThat(rows).hasSize(5);
        assertThat(Files.problem(rows.get(0))).contains("line 1", "junk here", "TY");
        assertThat(Files.problem(rows.get(2))).contains("line 27", "no title");
        assertThat(Files.draft(rows.get(3)).host().volume()).isEqualTo("24");
        assertThat(Files.problem(rows.get(4))).contains("line 54", "ER");
    }

    @Test
    void knows_a_record_without_id_again_by_what_it_says() {
        String id = Files.one(WorkFormat.RIS, ARTICLE).sourceId();
        assertThat(id).hasSize(64).isEqualTo(Files.one(WorkFormat.RIS, ARTICLE).sourceId());
        assertThat(Files.one(WorkFormat.RIS, ARTICLE.replace("24", "25")).sourceId())
                .isNotEqualTo(id);
    }
}
