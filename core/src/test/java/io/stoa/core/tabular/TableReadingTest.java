package io.stoa.core.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
    void notices_a_wrong_byte_late_in_the_file() {
        String csv = "name\n" + "名称\n".repeat(100_000);
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        assertThatThrownBy(() -> Item.read(bytes)).hasMessageContaining(String.valueOf(bytes.length - 1));
    }

    private static List<String> problems(List<ImportRow<Item>> rows) {
        return ((ImportRow.Unreadable<Item>) rows.get(0))
                .problems().stream().map(ImportProblem::code).toList();
    }
}
