package io.stoa.core.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.UsageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRoundTripTest {

    private static final String[] PIECES = {
        "=", "+", "-", "@", "'", "＝", "＋", "－", "＠", "\"", "\"\"", ",", ";", "\t", "\n", " ", "\u3000", "1", ".", "<",
        "&", "]]>", "_x0041_", "车", "𠮷", "é", "e\u0301", "א", "\u200D", "\u2028", "😀", "\uE000"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reads_back_what_it_wrote(long seed) {
        List<Item> items = items(new Random(seed));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        Tables.writeCsv(Item.FORMAT, items.iterator(), Locale.CHINESE, csv);
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        Tables.writeXlsx(Item.FORMAT, items.iterator(), Locale.ENGLISH, xlsx);
        assertThat(drafts(csv.toByteArray())).as("CSV, seed %d", seed).isEqualTo(items);
        assertThat(drafts(xlsx.toByteArray())).as("XLSX, seed %d", seed).isEqualTo(items);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd",
                "-x",
                "@SUM(A1)",
                "＝1",
                "＋1a",
                "－x",
                "＠x",
                "'quoted",
                "'=1",
                "  =1",
                "\u3000+a",
                "\u200B=1",
                "-1+2"
            })
    void puts_an_apostrophe_before_what_a_spreadsheet_would_compute(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(Item.FORMAT, List.of(new Item(text, null, null)).iterator(), Locale.ENGLISH, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1.50", "1=1", "a@b.cn", "O'Neill"})
    void leaves_plain_numbers_and_harmless_texts_alone(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(Item.FORMAT, List.of(new Item(text, null, null)).iterator(), Locale.ENGLISH, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n" + text + ",");
    }

    @Test
    void reads_an_apostrophe_of_other_programs_as_it_stands() {
        assertThat(Item.only(Item.read("name\n'Lathe\n")).name()).isEqualTo("'Lathe");
    }

    @Test
    void writes_texts_to_xlsx_as_texts_and_never_as_formulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeXlsx(Item.FORMAT, List.of(new Item("=1+1", null, null)).iterator(), Locale.ENGLISH, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            Cell cell = rows.skip(1).findFirst().orElseThrow().getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.asString()).isEqualTo("=1+1");
        }
    }

    @Test
    void refuses_to_write_a_cell_that_no_spreadsheet_opens_and_leaves_nothing_that_looks_whole() {
        Item long32k = new Item("x".repeat(32_768), null, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Tables.writeXlsx(Item.FORMAT, List.of(long32k).iterator(), Locale.ENGLISH, out))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("row 2");
        if (out.size() > 0) {
            assertThatThrownBy(() -> Item.read(out.toByteArray())).isInstanceOf(UnreadableInputException.class);
        }
    }

    @Test
    void reads_dates_before_spreadsheets_began() {
        Item old = new Item("x", null, LocalDate.of(1899, 5, 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeXlsx(Item.FORMAT, List.of(old).iterator(), Locale.ENGLISH, out);
        assertThat(Item.only(Item.read(out.toByteArray()))).isEqualTo(old);
    }

    @Test
    void reads_its_own_template_as_a_table_without_rows() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeTemplate(Item.FORMAT, Locale.CHINESE, out);
        assertThat(Item.read(out.toByteArray())).isEmpty();
    }

    private static List<Item> items(Random random) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                name.append(random.nextInt(4) > 0 ? PIECES[random.nextInt(PIECES.length)] : anyCharacter(random));
            }
            String text = CellText.trim(name.toString());
            items.add(new Item(
                    text.isEmpty() ? "x" : text,
                    random.nextBoolean() ? null : new BigDecimal(random.nextInt(100_000) * 10 + 1).movePointLeft(2),
                    random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(20_000))));
        }
        return items;
    }

    /** Any character that XML can hold (XML 1.0, 2.2), except the C1 controls, which are refused in cells. */
    private static String anyCharacter(Random random) {
        int c = random.nextInt(0x10FFFF + 1);
        boolean inXml = c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
        return inXml && !Character.isISOControl(c) ? Character.toString(c) : "界";
    }

    private static List<Item> drafts(byte[] file) {
        return Item.read(file).stream()
                .map(row -> ((ImportRow.Read<Item>) row).draft())
                .toList();
    }
}
