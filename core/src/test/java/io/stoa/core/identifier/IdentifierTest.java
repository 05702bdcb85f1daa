package io.stoa.core.identifier;

import static io.stoa.core.identifier.IdentifierScheme.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifierTest {

    /** Scheme, written form, normalised value, customary form. */
    static Stream<Arguments> valid() {
        return Stream.of(
                Arguments.of(USCC, "91350100M000100Y43", "91350100M000100Y43", "91350100M000100Y43"),
                Arguments.of(USCC, "12100000400000624D", "12100000400000624D", "12100000400000624D"),
                Arguments.of(USCC, " ９１３５０１００ｍ０００１００ｙ４３\u200B", "91350100M000100Y43", "91350100M000100Y43"),
                Arguments.of(USCC, "9135 0100-M000 100Y43", "91350100M000100Y43", "91350100M000100Y43"),
                Arguments.of(RESIDENT_ID, "11010519491231002x", "11010519491231002X", "11010519491231002X"),
                Arguments.of(PASSPORT, "e 1234 5678", "E12345678", "E12345678"),
                Arguments.of(HK_MACAO_PERMIT, "h12345678", "H12345678", "H12345678"),
                Arguments.of(HK_MACAO_PERMIT, "M1234567801", "M1234567801", "M1234567801"),
                Arguments.of(TAIWAN_PERMIT, "12345678", "12345678", "12345678"),
                Arguments.of(TAIWAN_PERMIT, "1234567890B", "1234567890B", "1234567890B"),
                Arguments.of(FOREIGN_RESIDENCE_CARD, "deu 110119900101", "DEU110119900101", "DEU110119900101"),
                Arguments.of(FOREIGN_RESIDENCE_CARD, "911101199001011239", "911101199001011239", "911101199001011239"),
                Arguments.of(ORCID, "0000-0002-1825-0097", "0000000218250097", "0000-0002-1825-0097"),
                Arguments.of(
                        ORCID, "https://orcid.org/0000-0001-5109-3700/", "0000000151093700", "0000-0001-5109-3700"),
                Arguments.of(ORCID, "ORCID iD: 0000 0002 1694 233x", "000000021694233X", "0000-0002-1694-233X"),
                Arguments.of(ORCID, "orcid.org/0000‐0002‐1694‐233X", "000000021694233X", "0000-0002-1694-233X"),
                Arguments.of(ISNI, "ISNI 000000012281955X", "000000012281955X", "0000 0001 2281 955X"),
                Arguments.of(ISNI, "https://isni.org/isni/000000012281955X", "000000012281955X", "0000 0001 2281 955X"),
                Arguments.of(ROR, "03yrm5c26", "03yrm5c26", "03yrm5c26"),
                Arguments.of(ROR, "https://ror.org/01K4YRM29", "01k4yrm29", "01k4yrm29"),
                Arguments.of(ROR, "ror.org/04wxnsj81", "04wxnsj81", "04wxnsj81"),
                Arguments.of(ROR, "04mte1k06", "04mte1k06", "04mte1k06"),
                Arguments.of(CN_PATENT_APPLICATION, "201710601862.3", "201710601862.3", "201710601862.3"),
                Arguments.of(CN_PATENT_APPLICATION, "ZL 201310699744.2", "201310699744.2", "201310699744.2"),
                Arguments.of(CN_PATENT_APPLICATION, "CN971017654", "97101765.4", "97101765.4"),
                Arguments.of(CN_PATENT_APPLICATION, "95115608．x", "95115608.X", "95115608.X"),
                Arguments.of(
                        DOI, "10.1038/S41586-020-2649-2", "10.1038/s41586-020-2649-2", "10.1038/s41586-020-2649-2"),
                Arguments.of(DOI, "doi：10.1000/182", "10.1000/182", "10.1000/182"),
                Arguments.of(DOI, "https://doi.org/10.1000/a%23b+c", "10.1000/a#b+c", "10.1000/a#b+c"),
                Arguments.of(DOI, "http://dx.doi.org/10.1000.10/x<y>", "10.1000.10/x<y>", "10.1000.10/x<y>"),
                Arguments.of(DOI, "https://doi.org/doi:10.1000/182", "10.1000/182", "10.1000/182"),
                Arguments.of(HANDLE, "hdl.handle.net/hdl.handle.net/loc.gov/x", "loc.gov/x", "loc.gov/x"),
                Arguments.of(HANDLE, "info:hdl/hdl/x", "hdl/x", "hdl/x"),
                Arguments.of(HANDLE, "hdl:20.500.12345/AbC", "20.500.12345/AbC", "20.500.12345/AbC"),
                Arguments.of(
                        HANDLE,
                        "https://hdl.handle.net/21.T11998/0000-001A",
                        "21.T11998/0000-001A",
                        "21.T11998/0000-001A"),
                Arguments.of(
                        URL,
                        "HTTPS://Example.ORG:8443/Pfad?q=1#x",
                        "https://example.org:8443/Pfad?q=1#x",
                        "https://example.org:8443/Pfad?q=1#x"),
                Arguments.of(
                        URL, "http://例子.中国/仪器", "http://xn--fsqu00a.xn--fiqs8s/仪器", "http://xn--fsqu00a.xn--fiqs8s/仪器"),
                Arguments.of(URL, "http://[::1]/", "http://[::1]/", "http://[::1]/"),
                Arguments.of(
                        CSTR,
                        "CSTR:31253.11.sciencedb.j00001.00123",
                        "31253.11.sciencedb.j00001.00123",
                        "CSTR:31253.11.sciencedb.j00001.00123"),
                Arguments.of(
                        CSTR,
                        "https://cstr.cn/31253.11.sciencedb.j00001.00123",
                        "31253.11.sciencedb.j00001.00123",
                        "CSTR:31253.11.sciencedb.j00001.00123"),
                Arguments.of(
                        CSTR,
                        "https://cstr.cn/CSTR:31253.11.sciencedb.j00001.00123",
                        "31253.11.sciencedb.j00001.00123",
                        "CSTR:31253.11.sciencedb.j00001.00123"),
                Arguments.of(ISSN, "ISSN 0317-8471", "03178471", "0317-8471"),
                Arguments.of(ISSN, "2434561x", "2434561X", "2434-561X"),
                Arguments.of(ISBN, "ISBN 0-306-40615-2", "9780306406157", "9780306406157"),
                Arguments.of(ISBN, "ISBN-13: 978-0-306-40615-7", "9780306406157", "9780306406157"),
                Arguments.of(ISBN, "080442957x", "9780804429573", "9780804429573"),
                Arguments.of(IPC, "A01B0007000000", "A01B7/00", "A01B 7/00"),
                Arguments.of(IPC, "a01b 7/00", "A01B7/00", "A01B 7/00"),
                Arguments.of(IPC, "G06F 40/169 (2020.01)", "G06F40/169", "G06F 40/169"),
                Arguments.of(IPC, "G06F0040169000", "G06F40/169", "G06F 40/169"),
                Arguments.of(IPC, "H01L0021020000", "H01L21/02", "H01L 21/02"),
                Arguments.of(IPC, "A01B", "A01B", "A01B"),
                Arguments.of(CLC, "tp311.13", "TP311.13", "TP311.13"),
                Arguments.of(CLC, "K825.6=73", "K825.6=73", "K825.6=73"),
                Arguments.of(CLC, "TB4-61", "TB4-61", "TB4-61"),
                Arguments.of(REGION, "220100", "220100", "220100"),
                Arguments.of(INDUSTRY, "c3562", "C3562", "C3562"),
                Arguments.of(INDUSTRY, "3562", "C3562", "C3562"),
                Arguments.of(INDUSTRY, "M", "M", "M"),
                Arguments.of(DISCIPLINE, "520.4060", "5204060", "520.4060"),
                Arguments.of(DISCIPLINE, "52040", "52040", "520.40"),
                Arguments.of(DISCIPLINE, "520", "520", "520"),
                Arguments.of(TRL, "trl 4", "4", "TRL 4"),
                Arguments.of(TRL, "９级", "9", "TRL 9"),
                Arguments.of(COUNTRY, "cn", "CN", "CN"),
                Arguments.of(LANGUAGE, "ZH_hans-cn", "zh-Hans-CN", "zh-Hans-CN"),
                Arguments.of(LANGUAGE, "kaz", "kaz", "kaz"));
    }

    /** Scheme, text, the message in English. */
    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of(
                        USCC,
                        "91350100M000100Y44",
                        "Unified social credit code 91350100M000100Y44: check digit is 4, expected 3."),
                Arguments.of(
                        USCC,
                        "I1350100M000100Y43",
                        "Unified social credit code I1350100M000100Y43: character 1 is I, allowed are 0–9, A–H, J–N, P–R, T, U, W–Y."),
                Arguments.of(
                        USCC,
                        "9135010AM000100Y43",
                        "Unified social credit code 9135010AM000100Y43: character 8 is A, allowed are 0–9."),
                Arguments.of(
                        USCC,
                        "9135",
                        "Unified social credit code 9135: has 4 characters without separators, expected 18."),
                Arguments.of(
                        RESIDENT_ID,
                        "110105194912310021",
                        "Resident identity number **************0021: check digit is 1, expected X."),
                Arguments.of(
                        RESIDENT_ID,
                        "110105194902300021",
                        "Resident identity number **************0021: the birth date 19490230 does not exist in the calendar."),
                Arguments.of(
                        PASSPORT, "1234", "Passport number ****: has 4 characters without separators, expected 5–9."),
                Arguments.of(
                        HK_MACAO_PERMIT,
                        "K12345678",
                        "Mainland travel permit for Hong Kong and Macao residents *****5678: expected H or M and 8 or 10 digits."),
                Arguments.of(
                        TAIWAN_PERMIT,
                        "123456789",
                        "Mainland travel permit for Taiwan residents *****6789: expected 8 digits, or 10 digits and at most one letter."),
                Arguments.of(
                        FOREIGN_RESIDENCE_CARD,
                        "DE110119900101",
                        "Foreign permanent resident card **********0101: expected 18 characters beginning with 9, or 3 letters and 12 digits."),
                Arguments.of(ORCID, "0000-0002-1825-0098", "ORCID 0000-0002-1825-0098: check digit is 8, expected 7."),
                Arguments.of(
                        ORCID,
                        "0000-0002-1825-009",
                        "ORCID 0000-0002-1825-009: has 15 characters without separators, expected 16."),
                Arguments.of(ISNI, "0000000295346560", "ISNI 0000000295346560: check digit is 0, expected X."),
                Arguments.of(ROR, "01k4yrm30", "ROR 01k4yrm30: check digit is 30, expected 29."),
                Arguments.of(
                        ROR,
                        "01l4yrm29",
                        "ROR 01l4yrm29: character 3 is l, allowed are 0–9, a–h, j, k, m, n, p–t, v–z."),
                Arguments.of(
                        CN_PATENT_APPLICATION,
                        "201710601863.3",
                        "Chinese patent application number 201710601863.3: check digit is 3, expected 8."),
                Arguments.of(
                        CN_PATENT_APPLICATION,
                        "201710601862",
                        "Chinese patent application number 201710601862: the check digit after the point is missing, expected 3."),
                Arguments.of(
                        CN_PATENT_APPLICATION,
                        "201770601862.3",
                        "Chinese patent application number 201770601862.3: the kind after the year is 7, expected 1, 2, 3, 8 or 9."),
                Arguments.of(
                        CN_PATENT_APPLICATION,
                        "10101765.4",
                        "Chinese patent application number 10101765.4: the year is 2010, numbers of this length have 1985–2003."),
                Arguments.of(
                        CN_PATENT_APPLICATION,
                        "2017",
                        "Chinese patent application number 2017: expected 8 or 12 digits, a point and a check digit, such as 201710601862.3."),
                Arguments.of(
                        DOI,
                        "11.1000/182",
                        "DOI 11.1000/182: expected 10., 4 to 9 digits, a slash and printable characters, such as 10.1000/182."),
                Arguments.of(
                        DOI,
                        "10.1000/a b",
                        "DOI 10.1000/a b: expected 10., 4 to 9 digits, a slash and printable characters, such as 10.1000/182."),
                Arguments.of(
                        HANDLE,
                        "20.500.12345",
                        "Handle 20.500.12345: expected a prefix, a slash and printable characters, such as 20.500.12345/abc."),
                Arguments.of(
                        URL,
                        "javascript:alert(1)",
                        "Web address javascript:alert(1): expected an http or https address with a host, such as https://example.org/."),
                Arguments.of(
                        URL,
                        "https://",
                        "Web address https://: expected an http or https address with a host, such as https://example.org/."),
                Arguments.of(
                        URL,
                        "https://bank.example@evil.example/",
                        "Web address https://bank.example@evil.example/: a user name or password before the host is not allowed."),
                Arguments.of(
                        CSTR,
                        "CSTR:3125.11.x",
                        "CSTR CSTR:3125.11.x: expected 5 letters or digits, 2 digits and a local part with points between, such as CSTR:31253.11.sciencedb.j00001.00123."),
                Arguments.of(ISSN, "0317-8472", "ISSN 0317-8472: check digit is 2, expected 1."),
                Arguments.of(ISBN, "0-306-40615-3", "ISBN 0-306-40615-3: check digit is 3, expected 2."),
                Arguments.of(ISBN, "9790306406157", "ISBN 9790306406157: check digit is 7, expected 6."),
                Arguments.of(ISBN, "4006381333931", "ISBN 4006381333931: begins with 400, expected 978 or 979."),
                Arguments.of(ISBN, "12345", "ISBN 12345: has 5 characters without separators, expected 10 / 13."),
                Arguments.of(
                        IPC,
                        "I01B7/00",
                        "IPC symbol I01B7/00: expected section, class, subclass or group, such as A01B 7/00."),
                Arguments.of(
                        IPC,
                        "A01B0000000000",
                        "IPC symbol A01B0000000000: expected section, class, subclass or group, such as A01B 7/00."),
                Arguments.of(
                        CLC,
                        "311.13",
                        "CLC class 311.13: expected main class letters, digits with points, and auxiliary numbers, such as TP311.13."),
                Arguments.of(REGION, "22010", "Region 22010: has 5 characters without separators, expected 6."),
                Arguments.of(INDUSTRY, "C7562", "Industry C7562: section C has the divisions 13–43, not 75."),
                Arguments.of(INDUSTRY, "9862", "Industry 9862: there is no division 98; divisions run from 01 to 97."),
                Arguments.of(INDUSTRY, "C3", "Industry C3: expected a section A–T and 2 to 4 digits, such as C3562."),
                Arguments.of(DISCIPLINE, "5204", "Discipline 5204: expected 3, 5 or 7 digits, such as 520.4060."),
                Arguments.of(TRL, "10", "Technology readiness level 10: expected a level from 1 to 9."),
                Arguments.of(COUNTRY, "XX", "Country XX: expected a two-letter code of ISO 3166-1, such as CN."),
                Arguments.of(
                        LANGUAGE, "english", "Language english: expected a language tag of BCP 47, such as zh-Hans."),
                Arguments.of(LANGUAGE, "zz", "Language zz: there is no language zz in ISO 639-1."),
                Arguments.of(LANGUAGE, "zh-a", "Language zh-a: expected a language tag of BCP 47, such as zh-Hans."));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void reads_the_written_forms_people_use(IdentifierScheme scheme, String text, String value, String display) {
        assertThat(scheme.check(text)).isNull();

        Identifier identifier = Identifier.parse(scheme, text);

        assertThat(identifier.value()).isEqualTo(value);
        assertThat(identifier.display()).isEqualTo(display);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void reads_its_own_value_and_display_as_the_same_identifier(
            IdentifierScheme scheme, String text, String value, String display) {
        assertThat(Identifier.parse(scheme, value)).isEqualTo(Identifier.parse(scheme, text));
        assertThat(Identifier.parse(scheme, display)).isEqualTo(Identifier.parse(scheme, text));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void says_which_rule_is_broken(IdentifierScheme scheme, String text, String english) {
        assertThat(scheme.check(text)).hasToString(english);
        assertThatExceptionOfType(UnreadableInputException.class)
                .isThrownBy(() -> Identifier.parse(scheme, text))
                .withMessage(english);
    }

    @ParameterizedTest
    @EnumSource(IdentifierScheme.class)
    void has_valid_and_invalid_samples(IdentifierScheme scheme) {
        assertThat(valid().map(a -> a.get()[0])).contains(scheme);
        assertThat(invalid().map(a -> a.get()[0])).contains(scheme);
    }

    @Test
    void refuses_a_credit_code_whose_inner_organisation_code_is_wrong() {
        String first17 = "91350100M000100Y5";
        String code = first17 + CheckDigits.creditCode(first17);

        assertThat(USCC.check(code))
                .hasToString("Unified social credit code " + code
                        + ": check digit of the organisation code M000100Y5 (characters 9–17) is 5, expected 4.");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void refuses_every_single_digit_change_of_a_checked_identifier(
            IdentifierScheme scheme, String text, String value, String display) {
        if (!List.of(USCC, RESIDENT_ID, ORCID, ISNI, ROR, CN_PATENT_APPLICATION, ISSN, ISBN)
                .contains(scheme)) {
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i))) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String changed = value.substring(0, i) + digit + value.substring(i + 1);
                    if (!changed.equals(value)) {
                        assertThat(scheme.check(changed)).as(changed).isNotNull();
                    }
                }
            }
        }
    }

    @Test
    void accepts_what_it_completed_with_the_expected_check_digit() {
        Random random = new Random(20260101);
        for (int i = 0; i < 2_000; i++) {
            String digits = "%015d".formatted(random.nextLong(1_000_000_000_000_000L));
            assertThat(accepted(ORCID, digits, "0123456789X")).isEqualTo(1);
            assertThat(accepted(ISSN, digits.substring(0, 7), "0123456789X")).isEqualTo(1);
            assertThat(accepted(ISBN, digits.substring(0, 9), "0123456789X")).isEqualTo(1);
            assertThat(accepted(ISBN, "978" + digits.substring(0, 9), "0123456789X"))
                    .isEqualTo(1);
            assertThat(accepted(CN_PATENT_APPLICATION, "20171" + digits.substring(0, 7) + ".", "0123456789X"))
                    .isEqualTo(1);
        }
    }

    private static long accepted(IdentifierScheme scheme, String start, String checkDigits) {
        return checkDigits
                .chars()
                .filter(c -> scheme.check(start + (char) c) == null)
                .count();
    }

    @Test
    void swapped_neighbours_are_refused_where_the_check_is_modulo_eleven_or_more() {
        assertThat(ORCID.check("0000-0002-8125-0097")).isNotNull();
        assertThat(RESIDENT_ID.check("11015019491231002X")).isNotNull();
    }

    @Test
    void does_not_take_foreign_letters_and_digits_for_ascii() {
        assertThat(ORCID.check("٠٠٠٠-0002-1825-0097")).isNotNull();
        assertThat(COUNTRY.check("ıT")).isNotNull();
        assertThat(IPC.check("\u212A01B7/00")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(IdentifierScheme.class)
    void refuses_nothing_at_all(IdentifierScheme scheme) {
        for (String nothing : new String[] {null, "", " \t\u3000\u200B"}) {
            assertThat(scheme.check(nothing)).hasToString(scheme.label(Locale.ENGLISH) + " is empty.");
        }
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void explains_in_four_languages(IdentifierScheme scheme, String text, String english) {
        Message message = scheme.check(text);
        assertThat(message).isNotNull();
        List<String> texts = Stream.of("en", "zh", "de", "ru")
                .map(language -> message.text(Locale.forLanguageTag(language)))
                .toList();

        assertThat(texts).doesNotHaveDuplicates().noneMatch(t -> t.contains("{") || t.contains("core."));
        for (String language : List.of("en", "zh", "de", "ru")) {
            Locale locale = Locale.forLanguageTag(language);
            assertThat(message.text(locale)).startsWith(scheme.label(locale));
        }
    }

    @ParameterizedTest
    @EnumSource(IdentifierScheme.class)
    void answers_hostile_input_with_a_short_message(IdentifierScheme scheme) {
        for (String hostile : List.of(
                "9".repeat(10_000_000),
                " ".repeat(10_000_000),
                "A-".repeat(5_000_000),
                "https://" + "a.".repeat(900) + "/",
                "10.1000/" + "\uD800".repeat(50),
                "A1" + ".1".repeat(60) + "!",
                "\u202E${7*7}{0}\u0000\r\nX",
                "'; drop table x; --")) {
            Message message = scheme.check(hostile);

            if (message != null) {
                assertThat(message.toString()).hasSizeLessThan(400).doesNotContain("\u202E", "\u0000", "\n");
            } else {
                assertThat(scheme).as(hostile).isEqualTo(URL);
            }
        }
    }

    @Test
    void survives_random_text() {
        Random random = new Random(42);
        String alphabet = "0123456789XABCDabcd-./: ：０\uD800\u200B%?#\"=()[]@{}$\\";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            for (IdentifierScheme scheme : IdentifierScheme.values()) {
                if (scheme.check(text) == null) {
                    Identifier identifier = Identifier.parse(scheme, text);
                    assertThat(new Identifier(scheme, identifier.value())).isEqualTo(identifier);
                    assertThat(Identifier.parse(scheme, identifier.display())).isEqualTo(identifier);
                    identifier.uri();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ORCID, 0000000218250097, https://orcid.org/0000-0002-1825-0097",
        "ISNI, 000000012281955X, https://isni.org/isni/000000012281955X",
        "ROR, 03yrm5c26, https://ror.org/03yrm5c26",
        "DOI, 10.1000/a#b?c%d, https://doi.org/10.1000/a%23b%3Fc%25d",
        "HANDLE, 20.500.12345/AbC, https://hdl.handle.net/20.500.12345/AbC",
        "CSTR, 31253.11.x, https://cstr.cn/CSTR:31253.11.x",
        "ISSN, 03178471, https://portal.issn.org/resource/ISSN/0317-8471",
        "URL, https://example.org/a, https://example.org/a"
    })
    void leads_to_the_resolver_and_back(IdentifierScheme scheme, String value, String uri) {
        Identifier identifier = new Identifier(scheme, value);

        assertThat(identifier.uri()).hasToString(uri);
        assertThat(Identifier.parse(scheme, uri)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @CsvSource({
        "REGION, 220102, 220100 220000",
        "REGION, 429004, 429000 420000",
        "REGION, 220000, ''",
        "INDUSTRY, C3562, C356 C35 C",
        "DISCIPLINE, 520.4060, 52040 520",
        "IPC, A01B7/10, A01B7/00 A01B A01 A",
        "ORCID, 0000-0002-1825-0097, ''"
    })
    void rolls_up_to_wider_codes(IdentifierScheme scheme, String text, String wider) {
        List<String> ancestors = Identifier.parse(scheme, text).ancestors().stream()
                .map(Identifier::value)
                .toList();

        assertThat(String.join(" ", ancestors)).isEqualTo(wider);
    }

    @Test
    void reads_birth_date_and_sex_from_a_resident_id() {
        assertThat(ResidentId.parse("11010519491231002X"))
                .isEqualTo(new ResidentId("110105", LocalDate.of(1949, 12, 31), ResidentId.Sex.FEMALE));
    }

    @Test
    void reads_year_and_kind_from_a_patent_application() {
        assertThat(PatentApplication.parse("ZL201710601862.3"))
                .isEqualTo(new PatentApplication(2017, PatentApplication.Kind.INVENTION, false));
        assertThat(PatentApplication.parse("97101765.4").year()).isEqualTo(1997);
        String viaTreaty = "201990000001";
        assertThat(PatentApplication.parse(viaTreaty + CheckDigits.patentApplication(viaTreaty)))
                .isEqualTo(new PatentApplication(2019, PatentApplication.Kind.UTILITY_MODEL, true));
    }

    @Test
    void joins_a_document_with_a_country() {
        IdentityDocument document = IdentityDocument.parse(PASSPORT, "c01x00t47", "de");

        assertThat(document.number().value()).isEqualTo("C01X00T47");
        assertThat(document.country().value()).isEqualTo("DE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityDocument.parse(ORCID, "0000-0002-1825-0097", "DE"));
    }

    @Test
    void keeps_personal_numbers_out_of_logs() {
        assertThat(Identifier.parse(RESIDENT_ID, "11010519491231002X")).hasToString("RESIDENT_ID **************002X");
        assertThat(Identifier.parse(ORCID, "0000-0002-1825-0097")).hasToString("ORCID 0000-0002-1825-0097");
    }
}
