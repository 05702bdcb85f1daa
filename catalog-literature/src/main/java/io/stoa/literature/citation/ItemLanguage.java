package io.stoa.literature.citation;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The locale that an item is rendered in. */
final class ItemLanguage {

    private static final Map<String, String> LOCALES = Map.ofEntries(
            Map.entry("zh", "zh-CN"),
            Map.entry("en", "en-US"),
            Map.entry("de", "de-DE"),
            Map.entry("ru", "ru-RU"),
            Map.entry("fr", "fr-FR"),
            Map.entry("ja", "ja-JP"),
            Map.entry("ko", "ko-KR"),
            Map.entry("es", "es-ES"),
            Map.entry("it", "it-IT"),
            Map.entry("pl", "pl-PL"),
            Map.entry("uk", "uk-UA"),
            Map.entry("pt", "pt-PT"),
            Map.entry("nl", "nl-NL"),
            Map.entry("cs", "cs-CZ"));
    private static final Set<String> IDEOGRAPHIC = Set.of("zh", "ja", "ko");
    private static final Set<String> CYRILLIC = Set.of("ru", "uk", "be", "bg", "sr", "kk", "ky", "mn", "tg");

    private ItemLanguage() {}

    /**
     * A style that names languages is taken at its word: an item in another one is rendered in the named one that shares
     * its kind of writing. Other styles take the item's own language.
     */
    static String locale(CslItem item, StyleXml style) {
        String language = language(item);
        Set<String> known = style.languages();
        if (known.isEmpty() || known.contains(language)) {
            return LOCALES.getOrDefault(language, "en-US");
        }
        String standard = primary(style.defaultLocale());
        if (IDEOGRAPHIC.contains(language) && IDEOGRAPHIC.contains(standard)) {
            return LOCALES.getOrDefault(standard, "zh-CN");
        }
        boolean latin = !IDEOGRAPHIC.contains(language) && !CYRILLIC.contains(language);
        return latin && known.contains("en") ? "en-US" : LOCALES.getOrDefault(language, "en-US");
    }

    private static String language(CslItem item) {
        String language = item.language();
        return language == null ? byScript(String.valueOf(item.values().get("title"))) : primary(language);
    }

    private static String primary(String tag) {
        return tag.split("[-_]")[0].toLowerCase(Locale.ROOT);
    }

    private static String byScript(String title) {
        boolean han = false;
        for (int i = 0; i < title.length(); i++) {
            UnicodeScript script = UnicodeScript.of(title.charAt(i));
            if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
                return "ja";
            }
            if (script == UnicodeScript.HANGUL) {
                return "ko";
            }
            if (script == UnicodeScript.CYRILLIC) {
                return "ru";
            }
            han |= script == UnicodeScript.HAN;
        }
        return han ? "zh" : "en";
    }
}
