package io.stoa.core.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableWritingTest {

    private enum Mode {
        OPEN,
        CLOSED
    }

    private record Offer(
            @Nullable Mode mode,
            List<String> subjects,
            @Nullable Boolean free) {}

    private static final Choices<Mode> MODES = Choices.of(modes()).alsoCalled(Mode.OPEN, "对外");

    private static final TableFormat<Offer> OFFERS = new TableFormat<>(
            "Offers",
            List.of(
                    Column.<Offer>required("mode", "共享模式", "Mode", "外部共享", Offer::mode)
                            .labelled("de", "Modus")
                            .noted("zh", "填写是否对外共享")
                            .noted("en", "Whether others may use it")
                            .among(MODES),
                    Column.optional("subjects", "学科", "Subjects", "=150", Offer::subjects),
                    Column.optional("free", "免费", "Free", "", Offer::free)),
            row -> new Offer(row.choice("mode", MODES), row.list("subjects"), row.truth("free")));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "de", "ru"})
    void writes_choices_truths_and_lists_in_the_readers_language_and_reads_them_back(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<Offer> offers =
                List.of(new Offer(Mode.OPEN, List.of("150", "430"), true), new Offer(Mode.CLOSED, List.of(), false));
        assertThat(read(written(out -> Tables.writeCsv(OFFERS, offers.iterator(), locale, out))))
                .isEqualTo(offers);
        assertThat(read(written(out -> Tables.writeXlsx(OFFERS, offers.iterator(), locale, out))))
                .isEqualTo(offers);
    }

    @Test
    void heads_columns_and_names_values_in_the_readers_language() {
        List<Offer> offers = List.of(new Offer(Mode.CLOSED, List.of("a", "b"), true));
        String chinese = new String(
                written(out -> Tables.writeCsv(OFFERS, offers.iterator(), Locale.CHINA, out)), StandardCharsets.UTF_8);
        assertThat(chinese.lines()).containsExactly("\uFEFF共享模式,学科,免费", "不共享,a; b,是");
        String german = new String(
                written(out -> Tables.writeCsv(OFFERS, offers.iterator(), Locale.GERMAN, out)), StandardCharsets.UTF_8);
        assertThat(german.lines()).containsExactly("\uFEFFModus,Subjects,Free", "closed,a; b,ja");
    }

    @Test
    void names_what_could_be_chosen_when_refusing_a_choice() {
        ImportRow<Offer> row =
                rows("mode,free\n半开,maybe\n".getBytes(StandardCharsets.UTF_8)).get(0);
        assertThat(((ImportRow.Unreadable<Offer>) row).problems())
                .extracting(ImportProblem::message)
                .containsExactly("半开 is not one of: open, closed.", "maybe is not one of: yes, no.");
    }

    @Test
    void understands_choices_by_other_names() {
        assertThat(read("mode\n对外\nＯＰＥＮ\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(Offer::mode)
                .containsExactly(Mode.OPEN, Mode.OPEN);
    }

    @Test
    void refuses_two_values_with_one_name() {
        assertThatThrownBy(() -> MODES.alsoCalled(Mode.CLOSED, "Open")).hasMessageContaining("Open");
    }

    @Test
    void marks_explains_and_offers_in_a_template() throws IOException {
        byte[] template = written(out -> Tables.writeTemplate(OFFERS, Locale.CHINESE, out));
        assertThat(sheets(template))
                .containsExactly(
                        List.of("共享模式 *|学科|免费"),
                        List.of("列|必填|填写说明|示例|可选值", "共享模式|是|填写是否对外共享|外部共享|外部共享; 不共享", "学科|否||=150|", "免费|否|||"),
                        List.of("共享模式", "外部共享", "不共享"));
        assertThat(part(template, "xl/worksheets/sheet1.xml"))
                .contains("sqref=\"A2:A1048576\" type=\"list\"")
                .contains("$A$2:$A$3");
        assertThat(rows(template)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TableType.class)
    void writes_the_refused_rows_as_they_stood_to_be_corrected_and_read_again(TableType type) throws IOException {
        Path file = Files.writeString(
                folder.resolve("offers.csv"),
                "模式;共享模式;学科\n1;外部共享;a\n2;半开;=b\n3;不共享;c\n\"4\n\";外;d\n",
                Charset.forName("GB18030"));
        ReadOptions options = ReadOptions.in(Locale.CHINESE);
        List<ImportProblem> problems = new ArrayList<>();
        try (TableReading<Offer> rows = Tables.read(OFFERS, file, options)) {
            rows.forEachRemaining(row -> {
                if (row instanceof ImportRow.Unreadable<Offer> bad) {
                    problems.addAll(bad.problems());
                }
            });
        }
        problems.add(1, new ImportProblem(3, null, "rule", "名额已满"));
        byte[] report = written(out -> Tables.writeRefused(file, options, problems.iterator(), type, out));
        TableFormat<String> all = new TableFormat<>(
                "All",
                List.of(
                        Column.<String>optional("number", "模式", "Number", "", value -> value),
                        Column.<String>optional("mode", "共享模式", "Mode", "", value -> value),
                        Column.<String>optional("subject", "学科", "Subject", "", value -> value),
                        Column.<String>optional("why", "问题", "Why", "", value -> value)),
                row -> row.text("number") + "|" + row.text("mode") + "|" + row.text("subject") + "|" + row.text("why"));
        assertThat(drafts(all, report))
                .containsExactly("2|半开|=b|共享模式: 半开 不是可选值之一：外部共享, 不共享。; 名额已满", "4|外|d|共享模式: 外 不是可选值之一：外部共享, 不共享。");
        try (TableReading<Offer> rows = Tables.read(OFFERS, new ByteArrayInputStream(report), options)) {
            assertThat(rows.unknownColumns()).containsExactly("模式");
        }
    }

    @Test
    void refuses_problems_that_do_not_come_in_the_order_of_their_rows() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "name\na\nb\nc\n");
        List<ImportProblem> problems =
                List.of(new ImportProblem(3, null, "c", "m"), new ImportProblem(2, null, "c", "m"));
        assertThatThrownBy(() -> Tables.writeRefused(
                        file,
                        ReadOptions.in(Locale.ENGLISH),
                        problems.iterator(),
                        TableType.CSV,
                        OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 came after 3");
    }

    @Test
    void lists_problems_in_the_readers_language() {
        List<ImportProblem> problems = List.of(new ImportProblem(2, "Name", "core.x", "=bad"));
        String csv = new String(
                written(out -> Tables.writeProblems(problems.iterator(), Locale.GERMAN, TableType.CSV, out)),
                StandardCharsets.UTF_8);
        assertThat(csv.lines()).containsExactly("\uFEFFZeile,Feld,Grund,Code", "2,Name,'=bad,core.x");
    }

    @ParameterizedTest
    @EnumSource(TableType.class)
    void leaves_the_stream_open(TableType type) {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Tables.writeProblems(List.<ImportProblem>of().iterator(), Locale.ENGLISH, type, out);
        Tables.writeTemplate(OFFERS, Locale.ENGLISH, out);
        assertThat(closed[0]).isFalse();
    }

    private static Map<Mode, Map<String, String>> modes() {
        Map<Mode, Map<String, String>> modes = new LinkedHashMap<>();
        modes.put(Mode.OPEN, Map.of("zh", "外部共享", "en", "open"));
        modes.put(Mode.CLOSED, Map.of("zh", "不共享", "en", "closed"));
        return modes;
    }

    private static byte[] written(Consumer<OutputStream> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.accept(out);
        return out.toByteArray();
    }

    private static List<Offer> read(byte[] file) {
        return drafts(OFFERS, file);
    }

    private static List<ImportRow<Offer>> rows(byte[] file) {
        List<ImportRow<Offer>> all = new ArrayList<>();
        try (TableReading<Offer> rows =
                Tables.read(OFFERS, new ByteArrayInputStream(file), ReadOptions.in(Locale.ENGLISH))) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static <T> List<T> drafts(TableFormat<T> format, byte[] file) {
        List<T> drafts = new ArrayList<>();
        try (TableReading<T> rows =
                Tables.read(format, new ByteArrayInputStream(file), ReadOptions.in(Locale.ENGLISH))) {
            rows.forEachRemaining(row -> drafts.add(((ImportRow.Read<T>) row).draft()));
        }
        return drafts;
    }

    private static List<List<String>> sheets(byte[] file) throws IOException {
        List<List<String>> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.getSheets().toList()) {
                sheets.add(sheet.read().stream()
                        .map(row -> String.join(
                                "|",
                                row.stream()
                                        .map(cell -> cell == null ? "" : cell.getText())
                                        .toList()))
                        .toList());
            }
        }
        return sheets;
    }

    private String part(byte[] file, String name) throws IOException {
        Path path = Files.write(folder.resolve("template.xlsx"), file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
