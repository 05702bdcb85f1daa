package io.stoa.experts;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.exchange.ExpertRow;
import io.stoa.experts.exchange.ExpertTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExpertTableTest {

    private static final ExpertDraft FULL = ExpertsFixture.fullyDescribed(
                    "org-1",
                    LocalizedText.of("zh", "张伟").with("en", "Wei Zhang").with("ru", "Чжан Вэй"))
            .biography(LocalizedText.of("zh", "研究碳材料；也研究|其他。").with("de", "Forscht\nan Kohlenstoff \\ mehr."))
            .expertise(List.of(
                    new Expertise("graphene; sheets", "430", ExpertiseSource.PUBLICATION, LocalDate.of(2024, 5, 1)),
                    new Expertise("a|b", null, ExpertiseSource.SELF_DECLARED, null)))
            .from("register", "ZJ-1")
            .build();

    @Test
    void the_sample_fills_every_field() {
        assertThat(RecordLeaves.of(FULL)).allSatisfy((path, value) -> {
            if (!path.startsWith(".expertise[1]") && !path.contains("organisationId") && !path.contains("expertId")) {
                assertThat(value).as(path).isNotEqualTo("[]");
            }
        });
    }

    @Test
    void gives_every_field_back_from_csv_and_xlsx_whatever_the_language_of_its_headers() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            Tables.writeCsv(
                    ExpertTable.of("org-1", "register"),
                    ExpertTable.rows(List.of(FULL).iterator()),
                    locale,
                    csv);
            ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
            Tables.writeXlsx(
                    ExpertTable.of("org-1", "register"),
                    ExpertTable.rows(List.of(FULL).iterator()),
                    locale,
                    xlsx);
            for (ByteArrayOutputStream file : List.of(csv, xlsx)) {
                assertThat(RecordLeaves.of(read(file.toByteArray()))).isEqualTo(RecordLeaves.of(FULL));
            }
        }
    }

    @Test
    void reads_what_people_write() {
        ExpertDraft draft = read("专家编号,专家姓名,工作单位,研究方向,专长,入库类别,职称级别\n1,张伟,吉林大学,石墨烯；催化,电镜｜140｜专利｜2024/5/1,专家；人才,正高\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(draft.employments()).extracting(Employment::organisation).containsExactly("吉林大学");
        assertThat(draft.expertise())
                .containsExactly(
                        new Expertise("电镜", "140", ExpertiseSource.PATENT, LocalDate.of(2024, 5, 1)),
                        new Expertise("石墨烯", null, ExpertiseSource.SELF_DECLARED, null),
                        new Expertise("催化", null, ExpertiseSource.SELF_DECLARED, null));
        assertThat(draft.registers()).containsExactly(PersonRegister.EXPERT, PersonRegister.TALENT);
        assertThat(draft.seniority()).isEqualTo(Seniority.SENIOR);
    }

    @Test
    void names_every_bad_part_of_a_row() {
        List<ImportProblem> problems =
                problems("code,name_en,expertise,education,collaborations,absences,names,registers\n"
                        + "1,,x|430|rumour|1.5.2024,PhD,co-author|Li|||soon,2026-01-01,de,somebody\n");
        assertThat(problems)
                .extracting(ImportProblem::code)
                .contains(
                        "experts.exchange.no-name",
                        "experts.exchange.part",
                        "experts.exchange.part-missing",
                        "experts.exchange.text",
                        "core.tabular.cell-choice");
        assertThat(problems)
                .extracting(ImportProblem::message)
                .anySatisfy(message -> assertThat(message).contains("rumour", "publication"));
    }

    @Test
    void never_quotes_a_number_in_a_problem() {
        for (String number : List.of("110105194912310021", "=110105194912310021", "11010519491231\u0001002X")) {
            assertThat(problems("code,name_en,document_number,bank_account\n1,Wei,\"" + number + "\",12-34-5\n"))
                    .isNotEmpty()
                    .noneMatch(problem -> problem.message().contains("19491231"));
        }
    }

    @Test
    void writes_no_numbers_and_a_template_with_notes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeTemplate(ExpertTable.of("org-1", "register"), Locale.CHINESE, out);
        assertThat(out.size()).isPositive();
        assertThat(new ExpertRow(
                                FULL, List.of(new RevealedRecord(PersonalRecordKind.RESIDENT_ID, "11010519491231002X")))
                        .toString())
                .doesNotContain("19491231");
    }

    private static ExpertDraft read(byte[] file) {
        ImportRow<ExpertRow> row = row(file);
        assertThat(row).isInstanceOf(ImportRow.Read.class);
        return ((ImportRow.Read<ExpertRow>) row).draft().draft();
    }

    private static List<ImportProblem> problems(String csv) {
        return ((ImportRow.Unreadable<ExpertRow>) row(csv.getBytes(StandardCharsets.UTF_8))).problems();
    }

    private static ImportRow<ExpertRow> row(byte[] file) {
        try (TableReading<ExpertRow> rows = Tables.read(
                ExpertTable.of("org-1", "register"), new ByteArrayInputStream(file), ReadOptions.in(Locale.ENGLISH))) {
            return rows.next();
        }
    }
}
