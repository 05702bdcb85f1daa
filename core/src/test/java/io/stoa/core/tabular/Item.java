package io.stoa.core.tabular;

import io.stoa.core.catalog.ImportRow;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of the tables in these tests. */
record Item(
        @Nullable String name,
        @Nullable BigDecimal price,
        @Nullable LocalDate bought) {

    static final TableFormat<Item> FORMAT = new TableFormat<>(
            "Items",
            List.of(
                    Column.<Item>required("name", "名称", "Name", "Lathe", Item::name)
                            .alsoKnownAs("设备名称"),
                    Column.optional("price", "原值", "Price", "12.50", Item::price),
                    Column.optional("bought", "购置日期", "Bought", "2024-03-01", Item::bought)),
            row -> new Item(row.text("name"), row.decimal("price"), row.date("bought")));

    static List<ImportRow<Item>> read(byte[] file) {
        return read(file, ReadOptions.in(Locale.ENGLISH));
    }

    static List<ImportRow<Item>> read(byte[] file, ReadOptions options) {
        List<ImportRow<Item>> rows = new ArrayList<>();
        try (TableReading<Item> reading = Tables.read(FORMAT, new ByteArrayInputStream(file), options)) {
            reading.forEachRemaining(rows::add);
        }
        return rows;
    }

    static List<ImportRow<Item>> read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    static Item only(List<ImportRow<Item>> rows) {
        return ((ImportRow.Read<Item>) rows.get(0)).draft();
    }
}
