package io.stoa.core.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRoundTripTest {

    private static final String[] PIECES = {
        "=", "+", "-", "@", "'", "＝", "＋", "－", "＠", "\"", ",", ";", "\n", "\t", "车", "𠮷", "a", "1", ".", " ", "<", "&"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
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
    @ValueSource(strings = {"=1+1", "+cmd", "-x", "@SUM(A1)", "＝1", "＋1a", "－x", "＠x", "'quoted", "'=1"})
    void puts_an_apostrophe_before_what_a_spreadsheet_would_compute(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(Item.FORMAT, List.of(new Item(text, null, null)).iterator(), Locale.ENGLISH, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n'" + text);
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
                name.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String text = name.toString().strip();
            items.add(new Item(
                    text.isEmpty() ? "x" : text,
                    random.nextBoolean() ? null : new BigDecimal(random.nextInt(100_000) * 10 + 1).movePointLeft(2),
                    random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(20_000))));
        }
        return items;
    }

    private static List<Item> drafts(byte[] file) {
        return Item.read(file).stream()
                .map(row -> ((ImportRow.Read<Item>) row).draft())
                .toList();
    }
}
