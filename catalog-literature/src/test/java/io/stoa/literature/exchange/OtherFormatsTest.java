package io.stoa.literature.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Loss;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.AccessRight;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.IssueDate;
import io.stoa.literature.Item;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkReference;
import io.stoa.literature.WorkType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OtherFormatsTest {

    @Test
    void reads_dublin_core_out_of_an_answer_of_oai_pmh() {
        String file = """
                <?xml version="1.0" encoding="UTF-8"?>
                <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
                <record><header><identifier>oai:example.org:1</identifier></header><metadata>
                <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:title>Sheets of carbon</dc:title><dc:title xml:lang="zh">碳的薄片</dc:title>
                <dc:creator>Müller, Anna</dc:creator><dc:creator>张伟</dc:creator><dc:contributor>Li, Lei</dc:contributor>
                <dc:subject>graphene</dc:subject><dc:description>An <b>abstract</b>.</dc:description><dc:description>A note.</dc:description>
                <dc:date>2014-05-06</dc:date><dc:type>info:eu-repo/semantics/article</dc:type><dc:type>Review</dc:type>
                <dc:identifier>https://doi.org/10.1000/182</dc:identifier><dc:identifier>https://library.example.org/1</dc:identifier>
                <dc:identifier>urn:isbn:978-7-04-029497-2</dc:identifier><dc:source>Carbon</dc:source><dc:language>eng</dc:language>
                <dc:rights>info:eu-repo/semantics/openAccess</dc:rights><dc:rights>© the authors</dc:rights><dc:format>application/pdf</dc:format>
                </oai_dc:dc></metadata></record>
                <record><header status="deleted"><identifier>oai:example.org:2</identifier></header></record>
                </ListRecords></OAI-PMH>
                """;
        WorkDraft work = Files.one(WorkFormat.DUBLIN_CORE, file);
        assertThat(work.sourceId()).isEqualTo("oai:example.org:1");
        assertThat(work.type()).isEqualTo(WorkType.JOURNAL_ARTICLE);
        assertThat(work.titles())
                .isEqualTo(LocalizedText.of("en", "Sheets of carbon").with("zh", "碳的薄片"));
        assertThat(work.contributors())
                .containsExactly(
                        Contributor.person(ContributorRole.AUTHOR, "Müller", "Anna"),
                        Contributor.person(ContributorRole.AUTHOR, "张伟"),
                        Contributor.person(ContributorRole.CONTRIBUTOR, "Li", "Lei"));
        assertThat(work.abstracts().sourceText()).isEqualTo("An abstract.");
        assertThat(work.notes()).containsExactly("A note.");
        assertThat(work.identifiers())
                .containsExactly(
                        WorkIdentifier.of(WorkIdentifierType.DOI, "https://doi.org/10.1000/182"),
                        WorkIdentifier.of(WorkIdentifierType.ISBN, "978-7-04-029497-2"));
        assertThat(work.host().title()).isEqualTo("Carbon");
        assertThat(work.rights().access()).isEqualTo(AccessRight.OPEN);
        assertThat(work.rights().statement()).isEqualTo("© the authors");
        assertThat(Files.unread(WorkFormat.DUBLIN_CORE, file)).containsExactly("format");
    }

    @Test
    void reads_a_table_of_works_with_headers_in_either_language() {
        String zh = "编号,题名,文献类型,作者,刊名,卷,期,页码,年份,关键词,中图分类号,来源不明\n"
                + "a1,石墨烯的制备,期刊论文,\"张伟; 李, 雷; CERN,\",物理学报,63,8,12-19,2014,石墨烯；制备,O613.71,x\n";
        WorkDraft work = Files.one(WorkFormat.CSV, zh);
        assertThat(work.type()).isEqualTo(WorkType.JOURNAL_ARTICLE);
        assertThat(work.contributors())
                .containsExactly(
                        Contributor.person(ContributorRole.AUTHOR, "张伟"),
                        Contributor.person(ContributorRole.AUTHOR, "李", "雷"),
                        Contributor.body(ContributorRole.AUTHOR, "CERN"));
        assertThat(work.host().pages()).isEqualTo("12-19");
        assertThat(work.imprint().issued()).isEqualTo(IssueDate.of(2014));
        assertThat(work.terms()).hasSize(3);
        assertThat(Files.unread(WorkFormat.CSV, zh)).containsExactly("来源不明");
        WorkDraft english = Files.one(
                WorkFormat.CSV, "Number\tTitle\tType\tContributors\nb1\tSheets\tbook\teditor: Müller, Anna; 译：李雷\n");
        assertThat(english.titles()).isEqualTo(LocalizedText.of("en", "Sheets"));
        assertThat(english.contributors())
                .containsExactly(
                        Contributor.person(ContributorRole.EDITOR, "Müller", "Anna"),
                        Contributor.person(ContributorRole.TRANSLATOR, "李雷"));
    }

    @Test
    void tells_the_problems_of_a_row_and_reads_the_rest() {
        List<ImportRow<WorkDraft>> rows =
                Files.rows(WorkFormat.CSV, "编号,题名,文献类型,其他责任者,语种\na1,,期刊论文,,\na2,题,画,某：张伟,volapük?\na3,题,图书,,zh\n");
        assertThat(rows).hasSize(3);
        assertThat(Files.problem(rows.get(0))).contains("no title");
        assertThat(((ImportRow.Unreadable<WorkDraft>) rows.get(1)).problems())
                .extracting(problem -> problem.code())
                .containsExactlyInAnyOrder(
                        "core.tabular.cell-choice", "literature.table.role", "literature.table.language");
        assertThat(Files.draft(rows.get(2)).sourceId()).isEqualTo("a3");
    }

    @Test
    void writes_a_template_of_works_that_can_be_read() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeTemplate(WorkTable.of(Files.DEFAULTS), Locale.CHINESE, out);
        assertThat(WorkFormat.detect(out.toByteArray())).isEqualTo(WorkFormat.XLSX);
        assertThat(Files.rows(WorkFormat.XLSX, out.toByteArray(), Files.DEFAULTS))
                .isEmpty();
    }

    @Test
    void cuts_in_a_spreadsheet_what_no_cell_holds_and_says_so() {
        WorkDraft work = WorkDraft.titled(LocalizedText.of("en", "Long"))
                .providedBy("library")
                .from("file", "l1")
                .abstracts(LocalizedText.of("en", "x".repeat(40_000)))
                .build();
        assertThat(WorkFormat.XLSX.losses(work).ours()).extracting(Loss::path).containsExactly("abstracts.texts.en");
        assertThat(WorkFormat.CSV.losses(work).isEmpty()).isTrue();
    }

    @Test
    void keeps_a_doi_with_a_semicolon() {
        String doi = "10.1002/(SICI)1097-4636(199823)43:4<433::AID-JBM11>3.0.CO;2-A";
        WorkDraft work = WorkDraft.titled(LocalizedText.of("en", "Old"))
                .providedBy("library")
                .from("file", "d1")
                .doi(doi)
                .build();
        for (WorkFormat format : WorkFormat.values()) {
            assertThat(format.losses(work).ours())
                    .as(format.name())
                    .extracting(Loss::path)
                    .doesNotContain("identifiers[0].value");
        }
    }

    @Test
    void takes_holdings_through_a_table() {
        HoldingDraft holding = new HoldingDraft(
                WorkReference.from("opac", "b1"),
                "library",
                "opac",
                "h1",
                "O613.71/1",
                "书库",
                "v.1(1995)-v.10(2004)",
                LendingPolicy.READING_ROOM_ONLY,
                CopyPolicy.DELIVERED,
                List.of(Item.onShelf("10001"), Item.onShelf("10002")),
                "note");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(HoldingTable.of("library", "opac"), List.of(holding).iterator(), Locale.CHINESE, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("索书号", "限馆内阅览");
        assertThat(holdings(out.toByteArray())).containsExactly(new ImportRow.Read<>(2, holding));
    }

    @Test
    void refuses_a_holding_without_a_work_and_makes_an_id_where_there_is_none() {
        List<ImportRow<HoldingDraft>> rows =
                holdings("Record number,Call number,Lending\n,O1,lent\nb1,O2,lent\nb1,O2,often\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(0))
                .isInstanceOfSatisfying(
                        ImportRow.Unreadable.class,
                        row -> assertThat(row.problems().toString()).contains("literature.table.no-work"));
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        ImportRow.Read.class,
                        row -> assertThat(((HoldingDraft) row.draft()).sourceId())
                                .hasSize(64));
        assertThat(rows.get(2)).isInstanceOf(ImportRow.Unreadable.class);
    }

    private static List<ImportRow<HoldingDraft>> holdings(byte[] file) {
        List<ImportRow<HoldingDraft>> rows = new ArrayList<>();
        try (TableReading<HoldingDraft> reading = Tables.read(
                HoldingTable.of("library", "opac"), new ByteArrayInputStream(file), ReadOptions.in(Locale.ENGLISH))) {
            reading.forEachRemaining(rows::add);
        }
        return rows;
    }
}
