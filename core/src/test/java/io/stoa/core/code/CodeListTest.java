package io.stoa.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.NotFoundException;
import io.stoa.core.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeListTest {

    private static final CodeListDraft HEADER = new CodeListDraft(
            "instrument-class", "2024", LocalizedText.of("zh", "仪器分类"), LocalDate.of(2024, 1, 1), null);

    private static final CodeList LIST = read("""
            code,parent,label_zh,label_en,deprecated,replaced_by
            03,,分析仪器,Analytical instruments,,
            0301,03,光谱仪器,Spectrometers,,
            030101,0301,红外光谱仪,,,
            030102,0301,拉曼光谱仪,Raman spectrometers,,
            0302,03,色谱仪器,,是,0305|0306
            0305,03,气相色谱,,true,0307
            0306,03,液相色谱,,no,
            0307,03,气相色谱仪,,0,
            04,,物理性能测试仪器,,,
            0401,04,已取消,,yes,
            """);

    @Test
    void keeps_the_hierarchy_in_the_order_of_the_file() {
        assertThat(LIST.roots()).extracting(Code::code).containsExactly("03", "04");
        assertThat(LIST.children("03")).extracting(Code::code).containsExactly("0301", "0302", "0305", "0306", "0307");
        assertThat(LIST.children("030101")).isEmpty();
        assertThat(LIST.ancestors("030101")).extracting(Code::code).containsExactly("0301", "03");
        assertThat(LIST.ancestors("04")).isEmpty();
        assertThat(LIST.descendants("03"))
                .extracting(Code::code)
                .containsExactly("0301", "030101", "030102", "0302", "0305", "0306", "0307");
        assertThat(LIST.within("0301")).containsExactly("0301", "030101", "030102");
        assertThat(LIST.codes()).hasSize(LIST.size()).hasSize(10);
    }

    @Test
    void knows_what_is_within_what() {
        assertThat(LIST.isWithin("030101", "03")).isTrue();
        assertThat(LIST.isWithin("03", "03")).isTrue();
        assertThat(LIST.isWithin("03", "0301")).isFalse();
        assertThat(LIST.isWithin("04", "03")).isFalse();
    }

    @Test
    void labels_codes_in_the_readers_language() {
        assertThat(LIST.label("0301", Locale.UK)).isEqualTo("Spectrometers");
        assertThat(LIST.label("030101", Locale.UK)).isEqualTo("红外光谱仪");
        assertThat(LIST.code("0301").label().source()).isEqualTo("zh");
    }

    @Test
    void resolves_deprecated_codes_through_several_steps() {
        assertThat(LIST.resolve("0302")).extracting(Code::code).containsExactly("0306", "0307");
        assertThat(LIST.resolve("0306")).extracting(Code::code).containsExactly("0306");
        assertThat(LIST.resolve("0401")).isEmpty();
    }

    @Test
    void rolls_numbers_up() {
        assertThat(LIST.rollUp(Map.of("030101", 2L, "0301", 1L, "0306", 4L, "04", 0L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("030101", 2L, "0301", 3L, "0306", 4L, "03", 7L));
    }

    @Test
    void names_the_list_and_version_that_lack_a_code() {
        assertThat(LIST.find("99")).isNull();
        assertThatThrownBy(() -> LIST.code("99"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Version 2024 of the code list instrument-class has no code 99.");
        for (String missing : List.of("99", "")) {
            assertThatThrownBy(() -> LIST.isWithin("03", missing)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> LIST.children(missing)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> LIST.within(missing)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> LIST.resolve(missing)).isInstanceOf(NotFoundException.class);
        }
    }

    static CodeList read(String csv) {
        return CodeList.readCsv(HEADER, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
