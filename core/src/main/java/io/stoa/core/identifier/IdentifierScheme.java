package io.stoa.core.identifier;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of identifiers and codes 标识符与代码, each with the rule that its standard sets.
 *
 * <p>All of them read what people write: blanks around, full-width characters, any dash, lower case, customary
 * prefixes. What a scheme accepts is {@linkplain Identifier#value() normalised}, so that equal identifiers are equal.
 */
public enum IdentifierScheme {
    /**
     * Unified social credit code 统一社会信用代码, GB 32100-2015: 18 symbols with a check symbol, and inside them
     * (positions 9–17) an organisation code with the check digit of GB 11714. The region inside is not compared with
     * current regions, because codes outlive them.
     */
    USCC(PersonsAndOrganisations::creditCode),
    /**
     * Resident identity number 公民身份号码, GB 11643-1999: 18 characters with a birth date that exists and an
     * ISO 7064 MOD 11-2 check. Residence permits of Hong Kong, Macao and Taiwan residents 港澳台居民居住证 use it too.
     */
    RESIDENT_ID(PersonsAndOrganisations::residentId),
    /** Passport number 护照号码, ICAO Doc 9303: 5 to 9 letters and digits; syntax only. */
    PASSPORT(PersonsAndOrganisations::passport),
    /** Mainland travel permit for Hong Kong and Macao residents 港澳居民来往内地通行证: H or M and 8 or 10 digits; syntax only. */
    HK_MACAO_PERMIT(PersonsAndOrganisations::homeReturnPermit),
    /** Mainland travel permit for Taiwan residents 台湾居民来往大陆通行证: 8 digits, or 10 and at most one letter; syntax only. */
    TAIWAN_PERMIT(PersonsAndOrganisations::taiwanPermit),
    /**
     * Foreign permanent resident identity card 外国人永久居留身份证: 18 characters beginning with 9 (since 2023), or
     * three letters and 12 digits; syntax only.
     */
    FOREIGN_RESIDENCE_CARD(PersonsAndOrganisations::residenceCard),
    /** ORCID iD of a researcher: 16 characters, ISO 7064 MOD 11-2. */
    ORCID(PersonsAndOrganisations::orcid),
    /** International standard name identifier 国际标准名称标识符, ISO 27729: 16 characters, ISO 7064 MOD 11-2. */
    ISNI(PersonsAndOrganisations::isni),
    /** Research Organization Registry id: 0, six base-32 symbols of Crockford and two check digits, ISO 7064 MOD 97-10. */
    ROR(PersonsAndOrganisations::ror),
    /**
     * Chinese patent application number 专利申请号, ZC 0006-2003: 8 digits (1985–2003) or 12, a point and a check digit;
     * the prefixes ZL and CN are left away.
     */
    CN_PATENT_APPLICATION(Publications::patentApplication),
    /** Digital object identifier, ISO 26324: kept in lower case, because it does not distinguish case. */
    DOI(Links::doi, Limits.LINK),
    /** Handle, RFC 3650: kept as written. */
    HANDLE(Links::handle, Limits.LINK),
    /** Address of a web page, RFC 3986: http or https, absolute, without a user name; scheme and host in lower case. */
    URL(Links::url, Limits.LINK),
    /** China science and technology resource identifier 科技资源标识, GB/T 32843-2016; kept without {@code CSTR:}. */
    CSTR(Links::cstr, Limits.LINK),
    /** International standard serial number 国际标准连续出版物号, ISO 3297; kept without its hyphen. */
    ISSN(Publications::issn),
    /** International standard book number 国际标准书号, ISO 2108: both lengths are read, 13 digits are kept. */
    ISBN(Publications::isbn),
    /**
     * International patent classification 国际专利分类, WIPO: section, class, subclass or group; {@code A01B0007000000}
     * (WIPO ST.8) is kept as {@code A01B7/00}.
     */
    IPC(Subjects::ipc),
    /** Chinese library classification 中国图书馆分类法: main class letters, digits, auxiliary numbers; syntax only. */
    CLC(Subjects::clc),
    /** Administrative region 行政区划代码, GB/T 2260: six digits; syntax only, because regions come and go. */
    REGION(Subjects::region),
    /** Industry 国民经济行业分类, GB/T 4754-2017: section, or section and 2 to 4 digits of one of its divisions. */
    INDUSTRY(Subjects::industry),
    /** Discipline 学科分类与代码, GB/T 13745-2009: 3, 5 or 7 digits; kept without the point. */
    DISCIPLINE(Subjects::discipline),
    /** Technology readiness level 技术成熟度等级, GB/T 22900-2022: 1 to 9. */
    TRL(Subjects::trl),
    /** Country or region 国家和地区代码, ISO 3166-1 alpha-2. */
    COUNTRY(Subjects::country),
    /** Language 语种, BCP 47: well-formed; a two-letter language must be in ISO 639-1. */
    LANGUAGE(Subjects::language);

    private static final class Limits {
        static final int SHORT = 128;
        static final int LINK = 2048;
    }

    @SuppressWarnings("ImmutableEnumChecker") // rules are references to static methods without state
    private final Rule rule;

    private final int maximumLength;

    IdentifierScheme(Rule rule) {
        this(rule, Limits.SHORT);
    }

    IdentifierScheme(Rule rule, int maximumLength) {
        this.rule = rule;
        this.maximumLength = maximumLength;
    }

    /**
     * Says what is wrong with a text, without throwing.
     *
     * @param text what somebody wrote, of any length
     * @return null if it is valid, else which rule it breaks, with the values (the numbers of personal documents are
     *     masked); codes begin with {@code core.identifier.}
     */
    public @Nullable Message check(@Nullable CharSequence text) {
        return read(text) instanceof Reading.Refused refused ? message(refused, text) : null;
    }

    /**
     * The form to store and compare.
     *
     * @param text what somebody wrote
     * @return the normalised value
     * @throws UnreadableInputException if it is not valid; says what {@link #check} says
     */
    String normalise(@Nullable CharSequence text) {
        Reading reading = read(text);
        if (reading instanceof Reading.Accepted accepted) {
            return accepted.value();
        }
        throw new UnreadableInputException(message((Reading.Refused) reading, text));
    }

    /**
     * {@return whether this is the number of a personal document, which messages and {@code toString()} show masked}
     */
    public boolean isPersonal() {
        return switch (this) {
            case RESIDENT_ID, PASSPORT, HK_MACAO_PERMIT, TAIWAN_PERMIT, FOREIGN_RESIDENCE_CARD -> true;
            default -> false;
        };
    }

    /**
     * The scheme's name for people.
     *
     * @param locale the reader's language (zh, en, de, ru; English otherwise)
     * @return such as "ORCID" or "统一社会信用代码"
     */
    public String label(Locale locale) {
        return label().text(locale);
    }

    private Message label() {
        return Message.of("core.identifier.scheme." + Written.lower(name()).replace('_', '-'));
    }

    private Reading read(@Nullable CharSequence text) {
        if (text != null && text.length() > maximumLength) {
            return Reading.refused("too-long", "length", text.length(), "limit", maximumLength);
        }
        String trimmed = text == null ? "" : Written.trim(text);
        return trimmed.isEmpty() ? Reading.refused("blank") : rule.read(trimmed);
    }

    private Message message(Reading.Refused refused, @Nullable CharSequence text) {
        Object[] values = new Object[refused.values().length + 4];
        values[0] = "scheme";
        values[1] = label();
        values[2] = "text";
        values[3] = text == null ? "" : shown(text);
        System.arraycopy(refused.values(), 0, values, 4, refused.values().length);
        return Message.of("core.identifier." + refused.reason(), values);
    }

    private String shown(CharSequence text) {
        return isPersonal() ? Written.masked(text) : Written.echo(text);
    }
}
