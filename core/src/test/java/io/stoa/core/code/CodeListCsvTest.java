package io.stoa.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.Violation;
import io.stoa.core.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListCsvTest {

    private static final CodeListDraft HEADER =
            new CodeListDraft("region", "1", LocalizedText.of("en", "Regions"), LocalDate.of(2024, 1, 1), null);

    @Test
    void names_every_faulty_row() {
        assertThat(problems("""
                        code,parent,label_en,label_zh,deprecated,replaced_by
                        a,,A,,,
                        a,,Again,,,
                        b,x,B,,,
                        c,,,丙,,
                        d,,D,,maybe,
                        e,,E,,true,y
                        f,,F,,,a
                        ,,G,,,
                        h|i,,H,,,
                        j,,J,,,,extra
                        """))
                .containsExactly(
                        "Line 3: the code a stands in line 2 already.",
                        "Line 5: the code c has no label in en, the language of the list.",
                        "Line 6: \"maybe\" says neither whether the code d is deprecated nor that it is not."
                                + " Expected is true, false or nothing.",
                        "Line 9: \"\" is not a code. A code has 1 to 60 visible characters and no vertical bar.",
                        "Line 10: \"h|i\" is not a code. A code has 1 to 60 visible characters and no vertical bar.",
                        "Line 11 has 7 fields, the header has 6.",
                        "Line 4: the parent x of the code b is not in the list.",
                        "Line 7: y, which replaces the code e, is not in the list.",
                        "Line 8: the code f is replaced by a but not marked as deprecated.");
    }

    @Test
    void names_each_cycle_once() {
        assertThat(problems("""
                        code,parent,label_en
                        root,,Root
                        a,c,A
                        b,a,B
                        c,b,C
                        below,a,Below
                        self,self,Self
                        leaf,root,Leaf
                        """))
                .containsExactly(
                        "Line 3: the code a is above itself: a → c → b → a.",
                        "Line 7: the code self is above itself: self → self.");
    }

    @Test
    void names_a_cycle_of_replacements() {
        assertThat(problems("""
                        code,label_en,deprecated,replaced_by
                        a,A,yes,b|d
                        b,B,yes,a
                        d,D,no,
                        """)).containsExactly("Line 2: the code a is replaced by itself in the end: a → b → a.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "label_en;core.code.column-missing",
                "code;core.code.column-missing",
                "code,label_zh;core.code.column-missing",
                "code,label_en,code;core.code.column-twice",
                "code,label_en,label_EN;core.code.column-twice",
                "code,label_en,colour;core.code.column-unknown",
                "code,label_en,label_english;core.code.column-unknown",
                "code,label_en,;core.code.column-unknown",
            })
    void refuses_a_header_that_it_does_not_know(String header, String code) {
        assertThatThrownBy(() -> read(header + "\na,b,c\n"))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void reads_quotes_line_ends_and_a_byte_order_mark() {
        CodeList list = read("\uFEFFCode, Label_EN ,label_zh_hant\r\n\"a,b\",\"says \"\"x\"\"\",甲\r\n\r\n c ,C\r\n");
        assertThat(list.codes()).extracting(Code::code).containsExactly("a,b", "c");
        assertThat(list.label("a,b", Locale.ENGLISH)).isEqualTo("says \"x\"");
        assertThat(list.label("a,b", Locale.forLanguageTag("zh-Hant"))).isEqualTo("甲");
    }

    @Test
    void refuses_a_file_without_codes() {
        assertRefused(bytes(""), "core.code.empty");
        assertRefused(bytes("code,label_en\n"), "core.code.empty");
    }

    @Test
    void refuses_other_encodings_than_utf_8() {
        assertRefused("code,label_en\na,仪器\n".getBytes(Charset.forName("GB18030")), "core.code.not-utf-8");
        assertRefused(new byte[] {'c', 'o', 'd', 'e', (byte) 0xC3}, "core.code.not-utf-8");
    }

    @Test
    void refuses_what_is_not_csv() {
        assertRefused(bytes("code,label_en\na,\"open\"x\n"), "core.code.not-csv");
        assertRefused(bytes("code,label_en\na," + "x".repeat(10_001) + "\n"), "core.code.not-csv");
    }

    @Test
    void refuses_a_label_that_is_too_long_or_has_control_characters() {
        assertThat(problems("code,label_en\na," + "x".repeat(501) + "\nb,x\u0000y\n"))
                .containsExactly(
                        "Line 2: the label of the code a in en has 501 characters, at most 500 are allowed.",
                        "Line 3: the label of the code b in en has a character that is not allowed,"
                                + " such as a control character.");
    }

    @Test
    void stops_after_a_hundred_problems() {
        String rows = IntStream.range(0, 5_000).mapToObj(i -> "a,A\n").collect(Collectors.joining());
        assertThat(problems("code,label_en\n" + rows)).hasSize(100);
    }

    @Test
    void stops_reading_behind_the_limits() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) '\n');
                return length;
            }
        };
        InputStream csv = new SequenceInputStream(new ByteArrayInputStream(bytes("code,label_en\n")), endless);
        assertThatThrownBy(() -> CodeList.readCsv(HEADER, csv))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.code()).isEqualTo("core.code.too-large"));
    }

    @Test
    void refuses_more_codes_than_allowed() {
        String rows = IntStream.rangeClosed(0, CodeListCsv.MAX_CODES)
                .mapToObj(i -> i + ",A\n")
                .collect(Collectors.joining());
        assertRefused(bytes("code,label_en\n" + rows), "core.code.too-many-codes");
    }

    @Test
    void takes_a_hierarchy_as_deep_as_the_file_is_long() {
        int depth = 50_000;
        String rows = IntStream.range(1, depth)
                .mapToObj(i -> i + "," + (i - 1) + ",A\n")
                .collect(Collectors.joining());
        CodeList list = read("code,parent,label_en\n0,,A\n" + rows);
        assertThat(list.isWithin(String.valueOf(depth - 1), "0")).isTrue();
        assertThat(list.ancestors(String.valueOf(depth - 1))).hasSize(depth - 1);
        assertThat(list.descendants("1")).hasSize(depth - 2);
    }

    @Test
    void leaves_the_stream_open() {
        boolean[] closed = {false};
        InputStream csv = new ByteArrayInputStream(bytes("code,label_en\na,A\n")) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        CodeList.readCsv(HEADER, csv);
        assertThat(closed[0]).isFalse();
    }

    private static List<String> problems(String csv) {
        RuleViolationException refusal = catchThrowableOfType(RuleViolationException.class, () -> read(csv));
        return refusal == null
                ? Collections.emptyList()
                : refusal.violations().stream().map(CodeListCsvTest::english).toList();
    }

    private static String english(Violation violation) {
        return violation.text(Locale.ENGLISH);
    }

    private static void assertRefused(byte[] csv, String code) {
        assertThatThrownBy(() -> CodeList.readCsv(HEADER, new ByteArrayInputStream(csv)))
                .isInstanceOf(UnreadableInputException.class)
                .isInstanceOfSatisfying(
                        StoaException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static CodeList read(String csv) {
        return CodeList.readCsv(HEADER, new ByteArrayInputStream(bytes(csv)));
    }
}
