package io.stoa.core.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.UnreadableInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class HostileTableTest {

    private static final String CELL =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                    + "<c r=\"%s\" t=\"inlineStr\"><is><t>name</t></is></c></row></sheetData></worksheet>";

    @Test
    void reads_the_plain_workbook_that_the_hostile_ones_are_made_from() throws IOException {
        assertThat(Item.read(workbook(CELL.formatted("A1")))).isEmpty();
    }

    @Test
    void refuses_a_cell_whose_address_would_fill_the_memory() throws IOException {
        refuses(workbook(CELL.formatted("ZZZZZZ1")), "core.tabular.broken-xlsx");
    }

    @Test
    void refuses_a_document_type() throws IOException {
        refuses(workbook("<!DOCTYPE x [<!ENTITY a \"b\">]>" + CELL.formatted("A1")), "core.tabular.document-type");
    }

    @Test
    void refuses_a_part_that_grows_beyond_reason() throws IOException {
        refuses(workbook(" ".repeat(30 << 20)), "core.tabular.zip-bomb");
    }

    @Test
    void refuses_other_files() throws IOException {
        refuses(zip(Map.of("a.txt", "hello")), "core.tabular.not-xlsx");
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "core.tabular.old-excel");
        refuses(new byte[] {1, 0, 2, 0, 3}, "core.tabular.not-text");
        refuses(new byte[0], "core.tabular.empty");
        refuses(new byte[] {'P', 'K', 3, 4, 9, 9}, "core.tabular.broken-xlsx");
    }

    @Test
    void names_the_row_of_an_open_quotation_mark() {
        assertThatThrownBy(() -> Item.read("name\na\nb\n\"open\n" + "x\n".repeat(1_000_000)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("row 4");
    }

    @Test
    void refuses_an_endless_cell_and_endless_columns() {
        refuses(("name\n" + "x".repeat(10 << 20)).getBytes(StandardCharsets.UTF_8), "core.tabular.broken-csv");
        refuses(("name" + ",x".repeat(100_000)).getBytes(StandardCharsets.UTF_8), "core.tabular.broken-csv");
        refuses(("name" + ",x".repeat(1_000)).getBytes(StandardCharsets.UTF_8), "core.tabular.too-many-columns");
    }

    @Test
    void refuses_more_bytes_than_allowed_and_leaves_no_file_behind() throws IOException {
        long before = spooled();
        ReadOptions small = ReadOptions.in(Locale.ENGLISH).withLimits(new TableLimits(10, 10, 200, 500, 5, 100, 100));
        assertThatThrownBy(() -> Item.read("name\nLathe\n".getBytes(StandardCharsets.UTF_8), small))
                .hasMessageContaining("10");
        Item.read("name\nLathe\n");
        assertThat(spooled()).isEqualTo(before);
    }

    private static void refuses(byte[] file, String code) {
        assertThatThrownBy(() -> Item.read(file))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.code()).isEqualTo(code));
    }

    private static long spooled() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("stoa-table-"))
                    .count();
        }
    }

    private static byte[] workbook(String sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeXlsx(Item.FORMAT, List.<Item>of().iterator(), Locale.ENGLISH, out);
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), entry.getName().startsWith("xl/worksheets/sheet") ? sheet : text);
            }
        } finally {
            Files.delete(file);
        }
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
