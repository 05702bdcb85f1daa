package io.stoa.literature.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final Set<WorkFormat> TABLES = EnumSet.of(WorkFormat.CSV, WorkFormat.XLSX);
    private static final Set<WorkFormat> TEXTS = EnumSet.of(
            WorkFormat.BIBTEX, WorkFormat.RIS, WorkFormat.ENDNOTE, WorkFormat.CSL_JSON, WorkFormat.DATACITE_JSON);

    @ParameterizedTest
    @EnumSource(WorkFormat.class)
    void a_file_that_is_cut_off_anywhere_ends_in_a_report(WorkFormat format) {
        List<WorkDraft> works = new GeneratedWorks(3).several(6);
        byte[] file = Files.written(format, works);
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            byte[] cut = Arrays.copyOf(file, random.nextInt(file.length));
            assertThat(readable(format, cut))
                    .as(format + " cut at " + cut.length)
                    .isLessThanOrEqualTo(works.size());
        }
    }

    @ParameterizedTest
    @EnumSource(WorkFormat.class)
    void garbage_is_refused_or_reported(WorkFormat format) {
        Random random = new Random(17);
        for (int i = 0; i < 20; i++) {
            byte[] garbage = new byte[random.nextInt(5000)];
            random.nextBytes(garbage);
            assertThat(readable(format, garbage)).as(format.name()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(WorkFormat.class)
    void a_file_with_damaged_bytes_ends_in_a_report(WorkFormat format) {
        byte[] file = Files.written(format, new GeneratedWorks(4).several(6));
        Random random = new Random(23);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = file.clone();
            for (int j = 0; j < 20; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(readable(format, damaged)).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void what_is_in_no_known_format_is_refused_by_its_beginning() {
        for (String text : List.of("", "hello, world", "%PDF-1.7", "<html><body>", "\u0000\u0001\u0002")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> WorkReading.of(new ByteArrayInputStream(bytes), Files.DEFAULTS, Locale.ENGLISH))
                    .as(text)
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining("BIBTEX");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void reads_texts_in_any_encoding(String charset) {
        WorkDraft work = WorkDraft.titled(LocalizedText.of("en", "石墨烯的制备与应用研究进展"))
                .providedBy("library")
                .from("file", "e1")
                .type(WorkType.BOOK)
                .author("张", "伟")
                .note("综述了石墨烯的制备方法。")
                .build();
        for (WorkFormat format : TEXTS) {
            String text = new String(Files.written(format, List.of(work)), StandardCharsets.UTF_8);
            String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
            byte[] file = (mark + text).getBytes(Charset.forName(charset));
            assertThat(WorkFormat.detect(file)).as(charset).isEqualTo(format);
            assertThat(Files.draft(Files.rows(format, file, Files.DEFAULTS).get(0))
                            .titles())
                    .as(format + " in " + charset)
                    .isEqualTo(work.titles());
        }
    }

    @Test
    void reads_a_file_put_together_from_several_encodings() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("@book{a, title = {石墨烯的制备}}\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("@book{b, title = {石墨烯的制备与应用}}\n".getBytes(Charset.forName("GB18030")));
        file.writeBytes("@book{c, title = {Über naïve Größen}}\n".getBytes(StandardCharsets.ISO_8859_1));
        List<ImportRow<WorkDraft>> rows = Files.rows(WorkFormat.BIBTEX, file.toByteArray(), Files.DEFAULTS);
        assertThat(rows)
                .extracting(row -> Files.draft(row).titles().sourceText())
                .containsExactly("石墨烯的制备", "石墨烯的制备与应用", "Über naïve Größen");
    }

    @Test
    void a_line_of_chinese_stays_whole_however_long_it_is() {
        String words = "石墨烯的制备。 ".repeat(30_000);
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            byte[] file = ("@book{a, title = {T}, abstract = {" + words + "}}").getBytes(charset);
            assertThat(Files.draft(Files.rows(WorkFormat.BIBTEX, file, Files.DEFAULTS)
                                    .get(0))
                            .abstracts()
                            .sourceText())
                    .isEqualTo(words.strip());
        }
    }

    @Test
    void a_line_without_any_break_stays_whole() {
        String words = "石墨烯".repeat(50_000);
        assertThat(Files.one(WorkFormat.BIBTEX, "@book{a,title={T},abstract={" + words + "}}")
                        .abstracts()
                        .sourceText())
                .isEqualTo(words);
    }

    @Test
    void takes_undetermined_languages_for_none_and_odd_days_for_no_day() {
        WorkDraft work = Files.one(
                WorkFormat.BIBTEX, "@book{a, title = {T}, language = {und}, year = 2014, month = 5, day = {May}}");
        assertThat(work.languages()).isEmpty();
        assertThat(work.imprint().issued()).hasToString("2014-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BIBTEX|@article{a, title = {|x",
                "BIBTEX|@article{a, title = {|{",
                "BIBTEX|@article{a, title = x |# x ",
                "BIBTEX|@string{a = {|x",
                "BIBTEX||@",
                "RIS|TY  - BOOK\nTI  - |x",
                "RIS|TY  - BOOK\n|KW  - x\n",
                "ENDNOTE|%0 Book\n%T |x",
                "CSL_JSON|[{\"id\":1,\"title\":\"|x",
                "CSL_JSON|[{\"id\":1,\"x\":[|1,",
                "CSL_JSON||[",
                "CSL_JSON|[{\"a\":|{\"a\":",
                "DATACITE_JSON|{\"data\":[{\"attributes\":{\"titles\":[|{\"title\":\"x\"},",
                "CROSSREF_JSON|{\"message\":{\"facets\":[|1,",
                "DUBLIN_CORE|<dc xmlns='http://purl.org/dc/elements/1.1/'><title>|x",
                "DUBLIN_CORE|<dc xmlns='http://purl.org/dc/elements/1.1/'>|<title>x</title>",
                "DUBLIN_CORE||<a>",
                "DUBLIN_CORE|<a b='|x",
                "DUBLIN_CORE|<!-- |x",
                "MARCXML|<record><leader>|x",
                "MARC21||x"
            })
    void a_record_without_end_is_reported(String sample) {
        String[] parts = sample.split("\\|", -1);
        WorkFormat format = WorkFormat.valueOf(parts[0]);
        InputStream endless = new EndlessFile(parts[1], parts[2], 6L << 20);
        try (WorkReading reading = format.read(endless, Files.DEFAULTS, Locale.ENGLISH)) {
            int rows = 0;
            while (reading.hasNext() && rows++ < 100) {
                assertThat(reading.next()).isInstanceOf(ImportRow.Unreadable.class);
            }
        }
    }

    @Test
    void a_single_line_larger_than_the_memory_is_reported() throws Exception {
        Process child = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessFile.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor()).as(said).isZero();
            assertThat(said).contains("BIBTEX 1 1048576", "RIS 1 1048576", "CSL_JSON 1", "DUBLIN_CORE 1");
        } finally {
            child.destroy();
        }
    }

    @Test
    void reads_on_behind_a_record_that_is_too_long() {
        String longText = "x".repeat(2 << 20);
        List<ImportRow<WorkDraft>> bibtex =
                Files.rows(WorkFormat.BIBTEX, "@book{a, title = {" + longText + "}}\n@book{b, title = {B}}");
        assertThat(Files.problem(bibtex.get(0))).contains("1048576");
        assertThat(Files.draft(bibtex.get(1)).sourceId()).isEqualTo("b");
        List<ImportRow<WorkDraft>> ris =
                Files.rows(WorkFormat.RIS, "TY  - BOOK\nTI  - " + longText + "\nER  - \nTY  - BOOK\nTI  - B\nER  - \n");
        assertThat(Files.problem(ris.get(0))).contains("1048576");
        assertThat(Files.draft(ris.get(1)).titles().sourceText()).isEqualTo("B");
        String dc = "<r xmlns:dc='http://purl.org/dc/elements/1.1/'><dc><dc:title>" + longText
                + "</dc:title></dc><dc><dc:title>B</dc:title></dc></r>";
        assertThat(Files.problem(Files.rows(WorkFormat.DUBLIN_CORE, dc).get(0))).contains("1048576");
        assertThat(Files.draft(Files.rows(WorkFormat.DUBLIN_CORE, dc).get(1))
                        .titles()
                        .sourceText())
                .isEqualTo("B");
        String item = "{\"id\":1,\"title\":\"A\",\"x\":[" + ("\"" + "x".repeat(900_000) + "\",").repeat(6) + "1]}";
        List<ImportRow<WorkDraft>> json = Files.rows(WorkFormat.CSL_JSON, "[" + item + ",{\"id\":2,\"title\":\"B\"}]");
        assertThat(json).hasSize(2);
        assertThat(Files.draft(json.get(1)).sourceId()).isEqualTo("2");
    }

    @Test
    void refuses_documents_with_types_and_entities() {
        String type = "<!DOCTYPE dc [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y '&x;&x;'>]>";
        String dc = "<dc xmlns='http://purl.org/dc/elements/1.1/'><title>&x;&y;</title></dc>";
        List<ImportRow<WorkDraft>> rows = Files.rows(WorkFormat.DUBLIN_CORE, type + dc);
        assertThat(rows).hasSize(1);
        assertThat(Files.problem(rows.get(0))).contains("document type");
        assertThat(Files.rows(WorkFormat.DUBLIN_CORE, dc)).hasSize(1).allMatch(ImportRow.Unreadable.class::isInstance);
        assertThat(Files.rows(WorkFormat.MARCXML, type + "<record/>"))
                .hasSize(1)
                .allMatch(ImportRow.Unreadable.class::isInstance);
    }

    @Test
    void refuses_json_and_xml_that_is_too_deep() {
        String json = "[{\"id\":1,\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}]";
        assertThat(Files.problem(Files.rows(WorkFormat.CSL_JSON, json).get(0))).contains("depth");
        String xml = "<a>".repeat(100) + "<dc/>" + "</a>".repeat(100);
        assertThat(Files.problem(Files.rows(WorkFormat.DUBLIN_CORE, xml).get(0)))
                .contains("64 levels");
    }

    /** How many records can be read, where reading ends in rows or in an error that a host can show. */
    private static int readable(WorkFormat format, byte[] file) {
        int read = 0;
        try (WorkReading reading = format.read(new ByteArrayInputStream(file), Files.DEFAULTS, Locale.ENGLISH)) {
            while (reading.hasNext()) {
                read += reading.next() instanceof ImportRow.Read ? 1 : 0;
            }
        } catch (UnreadableInputException e) {
            assertThat(TABLES.contains(format) || format == WorkFormat.MARCXML || format == WorkFormat.UNIMARC_XML)
                    .as(format + ": " + e.getMessage())
                    .isTrue();
        }
        return read;
    }
}
