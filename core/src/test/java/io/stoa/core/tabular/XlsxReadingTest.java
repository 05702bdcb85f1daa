package io.stoa.core.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReadingTest {

    private static final String HEADER = Workbooks.row(
            1, Workbooks.text("A1", "name"), Workbooks.text("B1", "price"), Workbooks.text("C1", "bought"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 |", // built in: the reader's short date
                "31 |", // built in for Chinese: yyyy年m月d日
                "57 |",
                "164 | yyyy\\-mm\\-dd",
                "165 | [$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@",
                "166 | d/m/yy h:mm"
            })
    void reads_a_date_cell_by_its_format(int format, String code) {
        String formats = code == null ? "" : "<numFmt numFmtId=\"" + format + "\" formatCode=\"" + code + "\"/>";
        assertThat(Item.only(read("<c r=\"C2\" s=\"1\"><v>45352</v></c>", formats, format))
                        .bought())
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"General", "0.00", "#,##0.00_);[Red]\\(#,##0.00\\)", "0&quot;days&quot;", "G/通用格式", "0.00E+00"})
    void reads_a_number_cell_by_its_format(String code) {
        String format = "<numFmt numFmtId=\"170\" formatCode=\"" + code + "\"/>";
        assertThat(Item.only(read("<c r=\"B2\" s=\"1\"><v>45352</v></c>", format, 170))
                        .price())
                .isEqualTo(new BigDecimal("45352"));
    }

    @Test
    void counts_days_from_1904_where_the_workbook_says_so() {
        Map<String, byte[]> parts =
                Workbooks.parts(HEADER + row(Workbooks.text("A2", "x") + "<c r=\"C2\" s=\"1\"><v>43890</v></c>"));
        Workbooks.put(parts, Workbooks.STYLES, Workbooks.styles("", 14));
        byte[] file = Workbooks.with(parts, "xl/workbook.xml", Workbooks.workbook("<workbookPr date1904=\"1\"/>"));
        assertThat(Item.only(Item.read(file)).bought()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void takes_the_result_of_a_formula() {
        String cells = "<c r=\"A2\" t=\"str\"><f>UPPER(\"x\")</f><v>X</v></c>"
                + "<c r=\"B2\"><f>1+1</f><v>2</v></c><c r=\"C2\" s=\"1\"><f>TODAY()</f><v>45352</v></c>";
        assertThat(Item.only(readCells(cells, "", 14)))
                .isEqualTo(new Item("X", new BigDecimal("2"), LocalDate.of(2024, 3, 1)));
    }

    @Test
    void refuses_a_formula_that_was_never_calculated() {
        assertThat(problems(read("<c r=\"B2\"><f>A1*2</f></c>", ""))).containsExactly("core.tabular.cell-formula");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>",
                "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
                "<c r=\"B2\" t=\"e\"><f>NA()</f><v>#N/A</v></c>",
                "<c r=\"B2\" t=\"n\"><v>many</v></c>"
            })
    void refuses_a_cell_that_holds_an_error(String cell) {
        assertThat(problems(read(cell, ""))).containsExactly("core.tabular.cell-error");
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "2999.9999999999995, 3000",
        "1.1E+3, 1100",
        "12345678901234567.89, 12345678901234567.89",
        "0.1234567890123456, 0.1234567890123456",
        "-0, 0"
    })
    void reads_a_number_as_a_spreadsheet_shows_it(String stored, BigDecimal meant) {
        assertThat(Item.only(read("<c r=\"B2\"><v>" + stored + "</v></c>", "")).price())
                .isEqualTo(meant);
    }

    @Test
    void reads_a_number_in_a_text_column_as_it_is_shown() {
        String cells = "<c r=\"A2\"><v>13800138000</v></c>";
        assertThat(Item.only(readCells(cells, "")).name()).isEqualTo("13800138000");
    }

    @Test
    void reads_shared_texts_without_their_phonetic_hints() {
        byte[] file = Workbooks.shared(
                HEADER + Workbooks.row(2, "<c r=\"A2\" t=\"s\"><v>0</v></c>"),
                "<si><r><t>顕微</t></r><r><t>鏡</t></r><rPh sb=\"0\" eb=\"3\"><t>けんびきょう</t></rPh></si>");
        assertThat(Item.only(Item.read(file)).name()).isEqualTo("顕微鏡");
    }

    @Test
    void numbers_rows_that_the_file_does_not_number_and_never_counts_backwards() {
        String cell = "<c t=\"inlineStr\"><is><t>name</t></is></c>";
        byte[] unnumbered = Workbooks.of("<row>" + cell + "</row><row>" + cell + "</row><row>" + cell + "</row>");
        assertThat(Item.read(unnumbered).stream().map(ImportRow::number)).containsExactly(2L, 3L);
        byte[] backwards = Workbooks.of(
                "<row r=\"5\">" + cell + "</row><row r=\"9\">" + cell + "</row><row r=\"2\">" + cell + "</row>");
        assertThat(Item.read(backwards).stream().map(ImportRow::number)).containsExactly(9L, 10L);
    }

    @Test
    void passes_over_cells_that_are_only_coloured() {
        byte[] file = Workbooks.of(HEADER
                + Workbooks.row(2, Workbooks.text("A2", "x"), "<c r=\"XFD2\" s=\"0\"/>")
                + Workbooks.row(3, "<c r=\"A3\" s=\"0\"/>"));
        assertThat(Item.read(file)).singleElement().isInstanceOf(ImportRow.Read.class);
    }

    @Test
    void reads_a_workbook_without_styles() {
        Map<String, byte[]> parts = Workbooks.parts(HEADER + row(Workbooks.text("A2", "x")));
        parts.remove(Workbooks.STYLES);
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Item.only(Item.read(Workbooks.zip(parts))).name()).isEqualTo("x");
    }

    private static List<ImportRow<Item>> read(String cell, String formats, int... used) {
        return readCells(Workbooks.text("A2", "x") + cell, formats, used);
    }

    private static List<ImportRow<Item>> readCells(String cells, String formats, int... used) {
        Map<String, byte[]> parts = Workbooks.parts(HEADER + row(cells));
        return Item.read(Workbooks.with(parts, Workbooks.STYLES, Workbooks.styles(formats, used)));
    }

    private static String row(String cells) {
        return Workbooks.row(2, cells);
    }

    private static List<String> problems(List<ImportRow<Item>> rows) {
        return ((ImportRow.Unreadable<Item>) rows.get(0))
                .problems().stream().map(ImportProblem::code).toList();
    }
}
