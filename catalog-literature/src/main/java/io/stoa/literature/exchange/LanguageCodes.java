package io.stoa.literature.exchange;

import io.stoa.core.identifier.IdentifierScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language codes of bibliographic records 语种代码 (ISO 639-2 in the form for bibliographies, as MARC 21 and UNIMARC use
 * them) and BCP 47 tags.
 */
public final class LanguageCodes {

    /** Java knows those for terminology. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("chi", "zh"),
            Map.entry("ger", "de"),
            Map.entry("fre", "fr"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("gre", "el"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("per", "fa"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("wel", "cy"),
            Map.entry("tib", "bo"),
            Map.entry("bur", "my"),
            Map.entry("arm", "hy"),
            Map.entry("geo", "ka"),
            Map.entry("baq", "eu"),
            Map.entry("alb", "sq"),
            Map.entry("mao", "mi"));

    /** Undetermined, several, none, and without a code. */
    private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "mis");

    private static final Map<String, String> BY_CODE = new HashMap<>(BIBLIOGRAPHIC);
    private static final Map<String, String> BY_TAG = new HashMap<>();
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (String two : Locale.getISOLanguages()) {
            String three = Locale.forLanguageTag(two).getISO3Language();
            BY_CODE.putIfAbsent(three, two);
        }
        for (Locale named : List.of(Locale.ENGLISH, Locale.CHINESE, Locale.GERMAN)) {
            for (String two : Locale.getISOLanguages()) {
                BY_NAME.putIfAbsent(
                        Locale.forLanguageTag(two).getDisplayLanguage(named).toLowerCase(Locale.ROOT), two);
            }
        }
        BY_CODE.replaceAll((code, tag) -> Locale.forLanguageTag(tag).toLanguageTag());
        BY_CODE.forEach((code, tag) -> BY_TAG.merge(tag, code, (a, b) -> BIBLIOGRAPHIC.containsKey(a) ? a : b));
    }

    private LanguageCodes() {}

    /**
     * The tag of a code.
     *
     * @param code such as {@code chi}, or null
     * @return such as {@code zh}; null for codes such as {@code und} and those without a tag
     */
    public static @Nullable String tag(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return BY_CODE.get(code.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * The code of a tag.
     *
     * @param tag a BCP 47 tag
     * @return such as {@code chi}, or {@code und}
     */
    public static String code(String tag) {
        return BY_TAG.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), "und");
    }

    /** The tag of what people write: a tag, a code, or a language's English, Chinese or German name; else null. */
    static @Nullable String read(String text) {
        String plain = text.strip().replace('_', '-');
        String coded = plain.length() == 3 ? tag(plain) : BY_NAME.get(plain.toLowerCase(Locale.ROOT));
        if (coded != null) {
            return coded;
        }
        return IdentifierScheme.LANGUAGE.check(plain) == null && !NO_LANGUAGE.contains(plain.toLowerCase(Locale.ROOT))
                ? Locale.forLanguageTag(plain).toLanguageTag()
                : null;
    }
}
