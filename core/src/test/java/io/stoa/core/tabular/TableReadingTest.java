package io.stoa.core.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.UnreadableInputException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReadingTest {

    @ParameterizedTest
    @ValueSource(strings = {"name", "NAME *", "名称", "名 称（必填）", "设备名称", "\uFEFFＮａｍｅ", "Name (required)"})
    void finds_a_column_by_key_label_or_alias(String header) {
        assertThat(Item.only(Item.read(header + "\nLathe\n")).name()).isEqualTo("Lathe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-01", "2024/3/1", "2024年3月1日", "２０２４-０３-０１"})
    void reads_a_date_in_its_usual_forms(String date) {
        assertThat(Item.only(Item.read("name,bought\nx," + date)).bought()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void finds_out_the_separator(String separator) {
        Item item = Item.only(Item.read("name" + separator + "price\nx" + separator + "１２.5"));
        assertThat(item.price()).isEqualTo(new BigDecimal("12.5"));
    }

    @Test
    void reads_commas_between_thousands() {
        assertThat(Item.only(Item.read("name;price\nx;1,234,567.5")).price()).isEqualTo(new BigDecimal("1234567.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "12,50", "1,2345", "abc", "1.2.3"})
    void refuses_a_number_that_could_be_misread(String number) {
        assertThat(problems(Item.read("name;price\nx;" + number))).containsExactly("core.tabular.cell-number");
    }

    @Test
    void reports_all_problems_of_a_row_with_its_number() {
        List<ImportRow<Item>> rows = Item.read("name,price,bought\n\n,abc,2024-02-30\n");
        assertThat(rows.get(0).number()).isEqualTo(3);
        assertThat(problems(rows))
                .containsExactly("core.tabular.cell-required", "core.tabular.cell-number", "core.tabular.cell-date");
    }

    @Test
    void refuses_a_row_with_more_cells_than_headers() {
        assertThat(problems(Item.read("name\nx,y\n"))).containsExactly("core.tabular.too-many-cells");
    }

    @Test
    void refuses_control_characters() {
        assertThat(problems(Item.read("name\nx\u0007y\n"))).containsExactly("core.tabular.cell-control");
    }

    @Test
    void names_the_missing_and_the_doubled_column() {
        assertThatThrownBy(() -> Item.read("price\n1\n")).hasMessageContaining("Name");
        assertThatThrownBy(() -> Item.read("name,名称\nx,y\n")).hasMessageContaining("twice");
    }

    @Test
    void gives_no_rows_for_a_header_alone() {
        assertThat(Item.read("name\n")).isEmpty();
    }

    @Test
    void tells_gb18030_from_utf_8() {
        String csv = "名称,原值\n扫描电镜㐀,1\n";
        assertThat(Item.only(Item.read(csv.getBytes(Charset.forName("GB18030"))))
                        .name())
                .isEqualTo("扫描电镜㐀");
        assertThat(Item.only(Item.read(csv.getBytes(StandardCharsets.UTF_8))).name())
                .isEqualTo("扫描电镜㐀");
    }

    @Test
    void believes_a_byte_order_mark() {
        String csv = "\uFEFF名称;原值\n扫描电镜;1\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            ReadOptions gbk = ReadOptions.in(Locale.ENGLISH).withCharset(Charset.forName("GBK"));
            assertThat(Item.only(Item.read(csv.getBytes(charset), gbk)).name()).isEqualTo("扫描电镜");
        }
    }

    @Test
    void reads_a_known_encoding() {
        ReadOptions known = ReadOptions.in(Locale.ENGLISH).withCharset(Charset.forName("windows-1251"));
        assertThat(Item.only(Item.read("name\nСтанок\n".getBytes(known.charset()), known))
                        .name())
                .isEqualTo("Станок");
    }

    @Test
    void says_which_header_may_be_meant_for_a_missing_column() {
        assertThatThrownBy(() -> Item.read("Nmae,price,colour\nx,1,red\n"))
                .hasMessageContaining("Name (maybe “Nmae”)")
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> read("仪器名,price\nx,1\n", ReadOptions.in(Locale.CHINESE)))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.message(Locale.CHINESE))
                                .contains("缺少以下列：名称")
                                .contains("仪器名"));
    }

    @Test
    void tells_which_headers_it_does_not_know() {
        try (TableReading<Item> rows = open("name,colour, ,Größe\nx,red,,1\n", ReadOptions.in(Locale.ENGLISH))) {
            assertThat(rows.unknownColumns()).containsExactly("colour", "Größe");
            assertThat(rows.next()).isInstanceOf(ImportRow.Read.class);
        }
    }

    @Test
    void counts_blank_rows_before_the_header_and_between_rows_without_giving_them() {
        List<ImportRow<Item>> rows = Item.read("\n,,\nname,price\n\nx,1\n , \n\"two\nlines\",2\ny\n");
        assertThat(rows.stream().map(ImportRow::number)).containsExactly(5L, 7L, 8L);
    }

    @Test
    void fills_missing_cells_with_blanks_and_bears_blank_cells_beyond_the_header() {
        List<ImportRow<Item>> rows = Item.read("name,price,bought\nx\ny,1,2024-03-01,, \n");
        assertThat(rows).allMatch(row -> row instanceof ImportRow.Read<Item>).hasSize(2);
        assertThat(Item.only(rows)).isEqualTo(new Item("x", null, null));
    }

    @Test
    void goes_on_behind_a_row_that_was_read_before() {
        String csv = "name\n" + "x\n\n".repeat(10);
        try (TableReading<Item> rows = open(csv, ReadOptions.in(Locale.ENGLISH))) {
            rows.skipThrough(7);
            assertThat(rows.next().number()).isEqualTo(8);
            assertThat(rows.hasNext()).isTrue();
            rows.skipThrough(12);
            rows.skipThrough(3);
            assertThat(rows.next().number()).isEqualTo(14);
            rows.skipThrough(1_000);
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-3/1", "2024年3月1", "2024-02-30", "24-03-01", "2024-03-01 10:30", "20240301"})
    void refuses_what_is_not_plainly_a_date(String date) {
        assertThat(problems(Item.read("name;bought\nx;" + date))).containsExactly("core.tabular.cell-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12²", "½", "1 000", "0x10", "NaN", "--1", "1e"})
    void refuses_what_is_not_plainly_a_number(String number) {
        assertThat(problems(Item.read("name;price\nx;" + number))).containsExactly("core.tabular.cell-number");
    }

    @Test
    void takes_wide_and_unbreakable_spaces_away() {
        assertThat(Item.only(Item.read("name;price\n\u3000\u00A0a b\u3000;\u00A0－１２.５\n")))
                .isEqualTo(new Item("a b", new BigDecimal("-12.5"), null));
    }

    @Test
    void reports_a_cell_that_is_looked_at_twice_once() {
        TableFormat<String> twice =
                new TableFormat<>("Twice", List.of(Column.required("name", "名称", "Name", "", name -> name)), row -> {
                    row.text("name");
                    return row.text("name");
                });
        try (TableReading<String> rows = Tables.read(twice, bytes("name,x\n,1\n"), ReadOptions.in(Locale.ENGLISH))) {
            assertThat(rows.next())
                    .isInstanceOfSatisfying(
                            ImportRow.Unreadable.class,
                            row -> assertThat(row.problems()).hasSize(1));
        }
    }

    @Test
    void refuses_a_format_in_which_a_header_could_mean_two_columns() {
        Column<String> name = Column.required("name", "名称", "Name", "", value -> value);
        Column<String> title = Column.optional("title", "标题", "NAME *", "", value -> value);
        assertThatThrownBy(() -> new TableFormat<>("Things", List.of(name, title), row -> row.text("name")))
                .hasMessageContaining("NAME *")
                .hasMessageContaining("title");
    }

    private static List<ImportRow<Item>> read(String csv, ReadOptions options) {
        return Item.read(csv.getBytes(StandardCharsets.UTF_8), options);
    }

    private static TableReading<Item> open(String csv, ReadOptions options) {
        return Tables.read(Item.FORMAT, bytes(csv), options);
    }

    private static InputStream bytes(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(List<ImportRow<Item>> rows) {
        return ((ImportRow.Unreadable<Item>) rows.get(0))
                .problems().stream().map(ImportProblem::code).toList();
    }
}
