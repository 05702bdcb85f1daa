package io.stoa.core.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.UnreadableInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTableTest {

    private static final String HEADER = Workbooks.row(1, Workbooks.text("A1", "name"));

    @TempDir
    Path folder;

    @Test
    void reads_the_plain_workbook_that_the_hostile_ones_are_made_from() {
        byte[] plain = Workbooks.shared(
                HEADER + Workbooks.row(2, "<c r=\"A2\" t=\"s\"><v>0</v></c>"), "<si><t>Lathe</t></si>");
        assertThat(Item.only(Item.read(plain)).name()).isEqualTo("Lathe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "AAAA1", "XFE1", "$ZZZZ$1"})
    void refuses_a_cell_whose_address_would_fill_the_memory(String address) {
        refuses(Workbooks.of(Workbooks.row(1, Workbooks.text(address, "name"))), "too-many-columns");
    }

    @Test
    void refuses_a_hundred_thousand_columns() {
        refuses(Workbooks.of("<row>" + "<c/>".repeat(100_000) + "</row>"), "too-many-columns");
        refuses(text("name" + ",x".repeat(100_000)), "too-many-columns");
        refuses(text("name\n" + ",x".repeat(100_000)), "too-many-columns");
        refuses(text("name" + ",x".repeat(1_000)), "too-many-columns");
    }

    @Test
    void refuses_a_reference_to_a_text_that_is_not_there_rather_than_looking_for_it_without_end() {
        String row = Workbooks.row(2, "<c r=\"A2\" t=\"s\"><v>2000000000</v></c>");
        refuses(Workbooks.shared(HEADER + row, "<si><t>Lathe</t></si>"), "broken-xlsx");
        refuses(Workbooks.shared(HEADER + row, ""), "broken-xlsx");
    }

    @Test
    void refuses_a_cell_of_ten_megabytes_and_names_its_row() {
        String big = "x".repeat(10 << 20);
        refuses(text("name\nLathe\n" + big), "broken-csv", "row 3");
        refuses(text("name\nLathe\n\"" + big + "\""), "broken-csv", "row 3");
        refuses(text("name\nLathe\n" + "x".repeat(200_000)), "cell-too-long", "row 3");
        refuses(Workbooks.of(HEADER + Workbooks.row(7, Workbooks.text("A7", big))), "cell-too-long", "row 7");
        refuses(Workbooks.shared(HEADER, "<si><t>" + big + "</t></si>"), "text-too-long");
        refuses(Workbooks.of("<row note=\"" + big + "\"/>"), "text-too-long");
    }

    @Test
    void refuses_a_row_of_many_long_cells() {
        String cell = "x".repeat(90_000);
        refuses(text("name\n" + (cell + ",").repeat(20)), "row-too-long", "row 2");
        String cells = IntStream.range(0, 20)
                .mapToObj(i -> Workbooks.text((char) ('A' + i) + "2", cell))
                .collect(Collectors.joining());
        refuses(Workbooks.of(HEADER + Workbooks.row(2, cells)), "row-too-long", "row 2");
    }

    @Test
    void refuses_a_part_that_grows_beyond_reason() {
        refuses(Workbooks.of("<row></row>".repeat(3 << 20)), "zip-bomb");
    }

    @Test
    void counts_what_comes_out_whatever_the_archive_says_about_its_size() {
        byte[] lying = Workbooks.of("<row></row>".repeat(3 << 20));
        ByteBuffer bytes = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < lying.length - 46; i++) {
            if (bytes.getInt(i) == 0x02014b50) {
                bytes.putInt(i + 24, 1);
            }
        }
        assertThatThrownBy(() -> Item.read(lying))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.code()).isIn("core.tabular.zip-bomb", "core.tabular.broken-xlsx"));
    }

    @Test
    void refuses_more_than_the_limit_in_all_parts_together() {
        Map<String, byte[]> parts = Workbooks.parts(HEADER);
        for (int i = 0; i < 20; i++) {
            parts.put("xl/media/image" + i + ".png", new byte[100_000]);
        }
        TableLimits limits = new TableLimits(1 << 20, 1 << 20, 200, 1_000, 100, 1_000, 1_000_000);
        refuses(Workbooks.zip(parts), limits, "zip-bomb");
    }

    @Test
    void refuses_more_shared_texts_than_may_be_kept_in_memory() {
        byte[] many = Workbooks.shared(HEADER, "<si><t>x</t></si>".repeat(1_000));
        refuses(many, new TableLimits(1 << 20, 1 << 20, 200, 1_000, 100, 1_000, 10_000), "too-much-shared");
        assertThat(Item.read(many)).isEmpty();
    }

    @Test
    void refuses_formulas_that_take_the_reader_quadratic_time() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 2; i < 1_000; i++) {
            rows.append(Workbooks.row(i, "<c r=\"A" + i + "\"><f t=\"array\" ref=\"A" + i + "\">1</f><v>1</v></c>"));
        }
        TableLimits limits = new TableLimits(1 << 20, 200_000, 200, 1_000, 100, 1_000, 10_000);
        refuses(Workbooks.of(rows.toString()), limits, "too-many-formulas");
    }

    @Test
    void refuses_a_document_type_in_any_part_and_any_encoding() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                + Workbooks.sheet(Workbooks.row(1, Workbooks.text("A1", "&b;")));
        refuses(Workbooks.with(Workbooks.parts(""), Workbooks.SHEET, laughs), "document-type");
        refuses(Workbooks.with(Workbooks.parts(HEADER), Workbooks.SHARED, laughs), "document-type");
        refuses(Workbooks.with(Workbooks.parts(HEADER), "docProps/strange.bin", laughs), "document-type");
        Map<String, byte[]> wide = Workbooks.parts(HEADER);
        wide.put(Workbooks.SHEET, ("\uFEFF" + laughs).getBytes(StandardCharsets.UTF_16BE));
        refuses(Workbooks.zip(wide), "document-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM \"%s\"", "\"secret\""})
    void the_reader_itself_resolves_no_entity(String entity) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String declared = "<!DOCTYPE x [<!ENTITY a " + entity.formatted(secret.toUri()) + ">]>"
                + Workbooks.sheet(Workbooks.row(1, Workbooks.text("A1", "[&a;]")));
        Path file = folder.resolve("entity.xlsx");
        Files.write(file, Workbooks.with(Workbooks.parts(""), Workbooks.SHEET, declared));
        String read;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            read = rows.map(row -> row.getCellText(0)).collect(Collectors.joining());
        } catch (RuntimeException e) {
            read = String.valueOf(e.getMessage());
        }
        assertThat(read).isNotEmpty().doesNotContain("[secret]");
    }

    @Test
    void refuses_other_kinds_of_files_with_advice() {
        refuses(Workbooks.zip(Map.of("a.txt", text("hello"))), "not-xlsx", "save it as xlsx");
        refuses(Workbooks.zip(Map.of("word/document.xml", text("<document/>"))), "not-xlsx");
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "old-excel", "save it as xlsx");
        refuses(new byte[] {1, 0, 2, 0, 3}, "not-text");
        refuses(new byte[] {'P', 'K', 3, 4, 9, 9}, "broken-xlsx");
        byte[] cut = Workbooks.of(HEADER);
        refuses(Arrays.copyOf(cut, cut.length - 30), "broken-xlsx");
        refuses(new byte[0], "empty");
        refuses(text("\uFEFF\n\n , \n"), "empty");
    }

    @Test
    void refuses_a_workbook_whose_parts_are_damaged() {
        refuses(Workbooks.with(Workbooks.parts(""), Workbooks.SHEET, "<worksheet><sheetData><row"), "broken-xlsx");
        refuses(Workbooks.with(Workbooks.parts(""), "xl/_rels/workbook.xml.rels", "<Relationships/>"), "broken-xlsx");
        refuses(Workbooks.of(HEADER + Workbooks.row(2, "<c r=\"A2\" t=\"strange\"><v>1</v></c>")), "broken-xlsx");
    }

    @Test
    void refuses_noise() {
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[1 + random.nextInt(5_000)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> Item.read(noise)).isInstanceOf(UnreadableInputException.class);
        }
    }

    @Test
    void survives_any_byte_of_a_workbook_being_changed() {
        byte[] good = Workbooks.shared(
                HEADER + Workbooks.row(2, "<c r=\"A2\" t=\"s\"><v>0</v></c>"), "<si><t>Lathe</t></si>");
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(Item.read(bad)).hasSizeLessThanOrEqualTo(1);
            } catch (UnreadableInputException e) {
                assertThat(e.code()).startsWith("core.tabular.");
            }
        }
    }

    @Test
    void names_the_row_of_an_open_quotation_mark() {
        refuses(text("name\na\nb\n\"open\nc\n"), "broken-csv", "row 4");
        refuses(text("name\na\nb\n\"open\n" + "x\n".repeat(1_000_000)), "broken-csv", "row 4");
        refuses(text("name\na\n\"open\nb,\"c\"\nd\n"), "broken-csv", "row 3");
    }

    @Test
    void refuses_broken_utf_8_and_names_the_place() {
        byte[] bytes = text("name\n" + "名称\n".repeat(100_000));
        bytes[bytes.length - 1] = (byte) 0xFF;
        refuses(bytes, "unknown-encoding", "offset " + (bytes.length - 1) + " in line 100001");
    }

    @Test
    void refuses_damaged_utf_8_although_it_happens_to_be_valid_gb18030() throws CharacterCodingException {
        byte[] whole = text("name\n" + "电子设备\n".repeat(20) + "电子设备");
        byte[] damaged = Arrays.copyOf(whole, whole.length - 2);
        assertThat(Charset.forName("GB18030")
                        .newDecoder()
                        .decode(ByteBuffer.wrap(damaged))
                        .length())
                .isPositive();
        refuses(damaged, "unknown-encoding", "in line 22");
    }

    @Test
    void refuses_a_file_that_is_not_in_the_encoding_it_is_said_to_be() {
        ReadOptions options = ReadOptions.in(Locale.ENGLISH).withCharset(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Item.read("name\n名称\n".getBytes(Charset.forName("GB18030")), options))
                .hasMessageContaining("UTF-8")
                .hasMessageContaining("offset 5 in line 2");
    }

    @Test
    void refuses_more_bytes_or_rows_than_allowed() {
        TableLimits few = new TableLimits(100, 10_000, 200, 5, 5, 100, 100);
        refuses(text("name\n" + "x".repeat(100)), few, "too-large");
        refuses(text("name\n" + "x\n".repeat(6)), few, "too-many-rows");
        assertThat(Item.read(
                        text("name\n" + "x\n".repeat(5)),
                        ReadOptions.in(Locale.ENGLISH).withLimits(few)))
                .hasSize(5);
    }

    @Test
    void refuses_a_path_that_is_no_file() {
        assertThatThrownBy(() -> Tables.read(Item.FORMAT, folder, ReadOptions.in(Locale.ENGLISH)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining(String.valueOf(folder.getFileName()));
    }

    static List<Consumer<String>> endings() {
        return List.of(
                mark -> Item.read(text("name\n" + mark + "\n")),
                mark -> Item.read(text(mark + "\n")),
                mark -> Item.read(text("name\n\"" + mark)),
                mark -> Item.read(concat(text("name\n" + mark), new byte[] {(byte) 0xFF})),
                mark -> Item.read(Workbooks.zip(Map.of(mark, new byte[1]))),
                mark -> Item.read(Workbooks.with(Workbooks.parts("<row"), mark, "")),
                mark -> Item.read(Workbooks.with(Workbooks.parts(HEADER), mark, "")),
                mark -> Item.read(
                        text("name\n" + mark + "\n"),
                        ReadOptions.in(Locale.ENGLISH).withLimits(new TableLimits(10, 10, 1, 1, 1, 1, 1))),
                HostileTableTest::failsInTheReader);
    }

    /** The temporary folder is everybody's, so it is looked through for what only this test can have put there. */
    @ParameterizedTest
    @MethodSource("endings")
    void leaves_no_file_behind_however_it_ends(Consumer<String> ending) throws IOException {
        String mark = UUID.randomUUID().toString();
        try {
            ending.accept(mark);
        } catch (UnreadableInputException | IllegalStateException e) {
            assertThat(e).isNotNull();
        }
        List<Path> spooled;
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            spooled = files.filter(file -> file.getFileName().toString().startsWith("stoa-table-"))
                    .toList();
        }
        assertThat(spooled).noneMatch(file -> contains(file, mark));
    }

    private static void failsInTheReader(String mark) {
        TableFormat<Item> failing = new TableFormat<>("Items", Item.FORMAT.columns(), row -> {
            throw new IllegalStateException("reader");
        });
        try (TableReading<Item> rows =
                Tables.read(failing, new ByteArrayInputStream(text("name\n" + mark)), ReadOptions.in(Locale.ENGLISH))) {
            rows.next();
        }
    }

    private static boolean contains(Path file, String mark) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(mark);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refuses(byte[] file, String reason, String... words) {
        refuses(file, TableLimits.DEFAULT, reason, words);
    }

    private static void refuses(byte[] file, TableLimits limits, String reason, String... words) {
        assertThatThrownBy(() -> Item.read(file, ReadOptions.in(Locale.ENGLISH).withLimits(limits)))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.code()).isEqualTo("core.tabular." + reason))
                .satisfies(e -> List.of(words)
                        .forEach(word -> assertThat(e.getMessage()).containsIgnoringCase(word)));
    }
}
