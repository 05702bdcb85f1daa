package io.stoa.search.analysis;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The languages whose words are told apart; every other is read without stemming. */
public enum Language {
    /** Chinese, segmented into words. */
    ZH,
    /** English. */
    EN,
    /** German. */
    DE,
    /** Russian. */
    RU,
    /** Any other. */
    OTHER;

    /** The languages that a word in Latin letters may belong to. */
    private static final Set<Language> LATIN = EnumSet.of(EN, DE, OTHER);

    private static final Set<Language> CYRILLIC = EnumSet.of(RU, OTHER);

    /**
     * The language of a BCP 47 tag.
     *
     * @param tag such as {@code zh-Hant} or {@code de-AT}
     * @return the language
     */
    public static Language of(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "zh" -> ZH;
            case "en" -> EN;
            case "de" -> DE;
            case "ru" -> RU;
            default -> OTHER;
        };
    }

    /**
     * The language that a text without a tag is taken for, by its script.
     *
     * @param text some words
     * @return Chinese or Russian where their script is met first, English otherwise
     */
    public static Language guess(String text) {
        return text.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script == UnicodeScript.HAN
                        || script == UnicodeScript.CYRILLIC
                        || script == UnicodeScript.LATIN)
                .findFirst()
                .map(script -> script == UnicodeScript.HAN ? ZH : script == UnicodeScript.CYRILLIC ? RU : EN)
                .orElse(OTHER);
    }

    /**
     * The languages in which a word that somebody typed is looked for.
     *
     * @param word the word
     * @return one or more
     */
    public static Set<Language> readingsOf(String word) {
        return switch (guess(word)) {
            case ZH -> EnumSet.of(ZH);
            case RU -> CYRILLIC;
            case EN -> LATIN;
            default -> EnumSet.of(OTHER);
        };
    }

    /** {@return the end of the names of this language's fields} */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
