package io.stoa.literature.exchange.marc;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.IssueDate;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkType;
import io.stoa.literature.exchange.ReadDefaults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarcTest {

    private static final ReadDefaults DEFAULTS = new ReadDefaults("library", "en", "opac");
    private static final Charset GB = Charset.forName("GB18030");

    @Test
    void reads_a_book_of_marc21() {
        byte[] record = record(
                "00000nam  2200000 a 4500",
                StandardCharsets.UTF_8,
                "001",
                "b1",
                "008",
                "990101s1998    gw            000 0 ger d",
                "020",
                "  \u001fa978-0-306-40615-7 (pbk.)",
                "020",
                "  \u001fa0306406159",
                "082",
                "04\u001fa530.12",
                "100",
                "1 \u001faMüller, Anna,\u001feauthor.\u001f1https://orcid.org/0000-0002-1825-0097",
                "245",
                "10\u001faQuantentheorie :\u001fbeine Einführung /\u001fcAnna Müller ; übersetzt von Li Lei.",
                "250",
                "  \u001fa2. Aufl.",
                "264",
                " 1\u001faBerlin :\u001fbSpringer,\u001fc[1998?]",
                "300",
                "  \u001faXII, 312 S. ;\u001fc24 cm",
                "490",
                "0 \u001faLehrbuch der Physik ;\u001fv7",
                "650",
                " 0\u001faQuantum theory\u001fxHistory.",
                "700",
                "1 \u001faLi, Lei,\u001f4trl");
        WorkDraft work = read(record, MarcFormat.MARC21);
        assertThat(work.sourceId()).isEqualTo("b1");
        assertThat(work.type()).isEqualTo(WorkType.BOOK);
        assertThat(work.languages()).containsExactly("de");
        assertThat(work.titles()).isEqualTo(LocalizedText.of("de", "Quantentheorie"));
        assertThat(work.subtitles()).isEqualTo(LocalizedText.of("de", "eine Einführung"));
        assertThat(work.edition()).isEqualTo("2. Aufl.");
        assertThat(work.imprint().place()).isEqualTo("Berlin");
        assertThat(work.imprint().publisher()).isEqualTo("Springer");
        assertThat(work.imprint().issued()).isEqualTo(IssueDate.of(1998));
        assertThat(work.imprint().dateAsWritten()).isEqualTo("[1998?]");
        assertThat(work.identifiers())
                .containsExactly(
                        new WorkIdentifier(WorkIdentifierType.ISBN, "978-0-306-40615-7", "pbk."),
                        new WorkIdentifier(WorkIdentifierType.CANCELLED_ISBN, "0306406159", null));
        assertThat(work.contributors())
                .containsExactly(
                        Contributor.person(ContributorRole.AUTHOR, "Müller", "Anna")
                                .withOrcid("https://orcid.org/0000-0002-1825-0097"),
                        Contributor.person(ContributorRole.TRANSLATOR, "Li", "Lei"));
        assertThat(work.terms())
                .containsExactly(
                        SubjectTerm.classNumber("DDC", "530.12"),
                        new SubjectTerm("LCSH", null, "Quantum theory--History"));
        assertThat(work.series().get(0).number()).isEqualTo("7");
    }

    @Test
    void reads_an_article_with_its_host() {
        byte[] record = record(
                "00000nab a2200000 a 4500",
                StandardCharsets.UTF_8,
                "001",
                "a1",
                "024",
                "7 \u001fa10.1000/182\u001f2doi",
                "245",
                "00\u001faSheets of carbon",
                "773",
                "0 \u001ftCarbon.\u001fgVol. 24, no. 3 (2014), p. 12-19\u001fx0378-5955");
        WorkDraft work = read(record, MarcFormat.MARC21);
        assertThat(work.type()).isEqualTo(WorkType.JOURNAL_ARTICLE);
        assertThat(work.host())
                .isEqualTo(new Host(
                        "Carbon",
                        null,
                        List.of(WorkIdentifier.of(WorkIdentifierType.ISSN, "0378-5955")),
                        "24",
                        "3",
                        "12-19",
                        null));
        assertThat(work.identifiers()).containsExactly(WorkIdentifier.of(WorkIdentifierType.DOI, "10.1000/182"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void reads_cnmarc_whatever_it_says_of_its_encoding(String charset) {
        byte[] record = chinese(Charset.forName(charset));
        WorkDraft work = read(record, MarcFormat.UNIMARC);
        assertThat(work.titles().sourceText()).isEqualTo("石墨烯的制备与应用");
        assertThat(work.titles().texts()).containsEntry("en", "Preparation of graphene");
        assertThat(work.subtitles()).isEqualTo(LocalizedText.of("zh", "综述"));
        assertThat(work.contributors())
                .containsExactly(
                        Contributor.person(ContributorRole.AUTHOR, "张伟"),
                        Contributor.person(ContributorRole.TRANSLATOR, "李雷"));
        assertThat(work.imprint().publisher()).isEqualTo("科学出版社");
        assertThat(work.year()).isEqualTo(2014);
        assertThat(work.identifiers())
                .contains(new WorkIdentifier(WorkIdentifierType.UNIFIED_BOOK_NUMBER, "13031·3867", null));
        assertThat(work.terms()).contains(SubjectTerm.classNumber(SubjectTerm.CLC, "O613.71"));
    }

    @Test
    void reads_utf8_in_a_record_that_says_it_is_marc8_and_marc8_in_one_that_is() {
        byte[] utf8 = record("00000nam  2200000 a 4500", StandardCharsets.UTF_8, "245", "00\u001faÜber Größen");
        assertThat(read(utf8, MarcFormat.MARC21).titles().sourceText()).isEqualTo("Über Größen");
        byte[] marc8 = record(
                "00000nam  2200000 a 4500", StandardCharsets.ISO_8859_1, "245", "00\u001fa\u00e8Uber \u00e2ecoles");
        assertThat(Normalizer.normalize(read(marc8, MarcFormat.MARC21).titles().sourceText(), Normalizer.Form.NFC))
                .isEqualTo("Über écoles");
    }

    @ParameterizedTest
    @EnumSource(MarcFormat.class)
    void gives_every_field_back(MarcFormat format) {
        byte[] record = format == MarcFormat.UNIMARC
                ? chinese(GB)
                : record(
                        "00000cam  22000008i 4500",
                        StandardCharsets.UTF_8,
                        "001",
                        "x",
                        "005",
                        "20200101000000.0",
                        "100",
                        "1 \u001faNoether, Emmy,\u001fd1882-1935,\u001feauthor.",
                        "245",
                        "10\u001faIdealtheorie in Ringbereichen /\u001fcEmmy Noether.",
                        "260",
                        "  \u001faBerlin :\u001fbSpringer,\u001fc1921.",
                        "583",
                        "1 \u001faretained",
                        "650",
                        " 7\u001faRing\u001f0(DE-588)4128084-2\u001f2gnd",
                        "900",
                        "  \u001fzlocal");
        List<String> before = texts(record, format);
        List<String> after = texts(written(read(record, format), format), format);
        assertThat(after).containsAll(before).hasSameSizeAs(before);
    }

    @Test
    void writes_what_was_edited_in_the_place_of_what_it_was_made_of() {
        byte[] record = record(
                "00000nam  2200000 a 4500",
                StandardCharsets.UTF_8,
                "001",
                "x",
                "245",
                "10\u001faRings and Ideals /\u001fhmicroform\u001fcEmmy.",
                "260",
                "  \u001faBerlin :\u001fbSpringer,\u001fc1921.",
                "583",
                "1 \u001faretained");
        WorkDraft edited = read(record, MarcFormat.MARC21).toBuilder()
                .titles(LocalizedText.of("en", "Rings"))
                .build();
        List<String> after = texts(written(edited, MarcFormat.MARC21), MarcFormat.MARC21);
        assertThat(after)
                .contains("245 00$aRings$cEmmy", "260   $aBerlin :$bSpringer,$c1921.", "583 1 $aretained")
                .noneMatch(field -> field.contains("Rings and Ideals"));
    }

    @Test
    void writes_a_description_of_one_format_in_the_other() {
        WorkDraft work = read(chinese(GB), MarcFormat.UNIMARC);
        List<String> fields = texts(written(work, MarcFormat.MARC21), MarcFormat.MARC21);
        assertThat(fields)
                .contains("245 10$a石墨烯的制备与应用$b综述$c张伟著 ; 李雷译", "084   $aO613.71$2clc")
                .noneMatch(field -> field.startsWith("905"));
    }

    @Test
    void reports_a_damaged_record_with_its_place_and_reads_the_rest() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] good = record("00000nam  2200000 a 4500", StandardCharsets.UTF_8, "001", "1", "245", "00\u001faGood");
        file.writeBytes(good);
        file.writeBytes("binary \u0001\u0002 garbage\u001d".getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(good);
        file.writeBytes(Arrays.copyOf(good, good.length / 2));
        List<ImportRow<WorkDraft>> rows = rows(file.toByteArray(), MarcFormat.MARC21);
        assertThat(rows.get(0)).isInstanceOf(ImportRow.Read.class);
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        ImportRow.Unreadable.class,
                        row -> assertThat(row.problems().toString()).contains("byte " + good.length));
        assertThat(rows.get(2)).isInstanceOf(ImportRow.Read.class);
        assertThat(rows).hasSizeBetween(3, 4);
    }

    @Test
    void reads_a_record_whose_leader_lies_about_its_length() {
        byte[] good = record("00000nam  2200000 a 4500", StandardCharsets.UTF_8, "001", "1", "245", "00\u001faGood");
        good[0] = '9';
        good[4] = '1';
        assertThat(read(good, MarcFormat.MARC21).titles().sourceText()).isEqualTo("Good");
    }

    @Test
    void refuses_a_record_without_end_in_bounded_memory() {
        InputStream endless = new InputStream() {
            private long left = 200_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int most = (int) Math.min(length, left);
                Arrays.fill(bytes, from, from + Math.max(0, most), (byte) 'x');
                left -= most;
                return most == 0 ? -1 : most;
            }
        };
        Iterator<ImportRow<WorkDraft>> rows =
                MarcReader.iso2709(endless, MarcFormat.MARC21, MarcEncoding.DETECTED, DEFAULTS, Locale.ENGLISH);
        assertThat(rows.next())
                .isInstanceOfSatisfying(
                        ImportRow.Unreadable.class,
                        row -> assertThat(row.problems().toString()).contains("10485760"));
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void takes_marcxml_there_and_back() {
        WorkDraft work = read(chinese(GB), MarcFormat.UNIMARC);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(MarcXml.write(List.of(work, work).iterator(), MarcFormat.UNIMARC, out))
                .isEqualTo(2);
        List<WorkDraft> back = new ArrayList<>();
        MarcXml.read(stream(out.toByteArray()), MarcFormat.UNIMARC, DEFAULTS, Locale.ENGLISH)
                .forEachRemaining(row -> back.add(((ImportRow.Read<WorkDraft>) row).draft()));
        assertThat(back).containsExactly(work, work);
    }

    @Test
    void refuses_entities_and_broken_xml() {
        String xxe = "<!DOCTYPE collection [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<collection><record><controlfield tag='001'>&x;</controlfield></record></collection>";
        assertThat(xml(xxe)).hasSize(1).allMatch(ImportRow.Unreadable.class::isInstance);
        String broken = "<collection><record><leader>00000nam a2200000   4500</leader></record><record><leader>";
        assertThat(xml(broken)).hasSize(2);
        assertThat(xml(broken).get(1)).isInstanceOf(ImportRow.Unreadable.class);
        assertThat(xml("\u0001 no xml")).hasSize(1).allMatch(ImportRow.Unreadable.class::isInstance);
    }

    private static byte[] chinese(Charset charset) {
        return record(
                "00000nam0 2200000   450 ",
                charset,
                "001",
                "cn1",
                "010",
                "  \u001fa978-7-03-041234-5\u001fd38.00",
                "091",
                "  \u001fa13031·3867",
                "100",
                "  \u001fa20140506d2014    em y0chiy50      ea",
                "101",
                "0 \u001fachi",
                "200",
                "1 \u001fa石墨烯的制备与应用\u001fdPreparation of graphene\u001fzeng\u001fe综述\u001ff张伟著\u001fg李雷译",
                "210",
                "  \u001fa北京\u001fc科学出版社\u001fd2014",
                "215",
                "  \u001fa312页\u001fd24cm",
                "606",
                "0 \u001fa石墨烯\u001fx制备",
                "690",
                "  \u001faO613.71\u001fv5",
                "701",
                " 0\u001fa张伟\u001f4著",
                "702",
                " 0\u001fa李雷\u001f4译",
                "905",
                "  \u001faJLU\u001fb10001\u001fdO613.71\u001fe1");
    }

    private static byte[] record(String leader, Charset charset, String... tagsAndContents) {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        for (int i = 0; i < tagsAndContents.length; i += 2) {
            byte[] content = (tagsAndContents[i + 1] + "\u001e").getBytes(charset);
            directory.writeBytes(String.format("%s%04d%05d", tagsAndContents[i], content.length, fields.size())
                    .getBytes(StandardCharsets.US_ASCII));
            fields.writeBytes(content);
        }
        int base = 24 + directory.size() + 1;
        int length = base + fields.size() + 1;
        String head = String.format("%05d", length)
                + leader.substring(5, 12)
                + String.format("%05d", base)
                + leader.substring(17);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        record.writeBytes(directory.toByteArray());
        record.write(0x1e);
        record.writeBytes(fields.toByteArray());
        record.write(0x1d);
        return record.toByteArray();
    }

    private static WorkDraft read(byte[] record, MarcFormat format) {
        List<ImportRow<WorkDraft>> rows = rows(record, format);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).isInstanceOf(ImportRow.Read.class);
        return ((ImportRow.Read<WorkDraft>) rows.get(0)).draft();
    }

    private static List<ImportRow<WorkDraft>> rows(byte[] file, MarcFormat format) {
        List<ImportRow<WorkDraft>> rows = new ArrayList<>();
        MarcReader.iso2709(stream(file), format, MarcEncoding.DETECTED, DEFAULTS, Locale.ENGLISH)
                .forEachRemaining(rows::add);
        return rows;
    }

    private static List<ImportRow<WorkDraft>> xml(String text) {
        List<ImportRow<WorkDraft>> rows = new ArrayList<>();
        MarcXml.read(stream(text.getBytes(StandardCharsets.UTF_8)), MarcFormat.MARC21, DEFAULTS, Locale.ENGLISH)
                .forEachRemaining(rows::add);
        return rows;
    }

    private static byte[] written(WorkDraft work, MarcFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(MarcWriter.iso2709(List.of(work).iterator(), format, out)).isEmpty();
        return out.toByteArray();
    }

    private static List<String> texts(byte[] record, MarcFormat format) {
        return MarcReader.texts(stream(record), format, MarcEncoding.DETECTED).next();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
