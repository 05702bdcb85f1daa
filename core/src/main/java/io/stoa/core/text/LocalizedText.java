package io.stoa.core.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Multilingual text (多语言文本): one text by language, the language it was written in, and how far each translation
 * can be trusted. Immutable. There is always a text in the source language and no text is blank. Languages are BCP 47
 * tags in canonical case ({@code zh}, {@code zh-Hant}, {@code en-GB}).
 *
 * <p>Its JSON is {@code {"source":"zh","states":{"en":"MACHINE"},"texts":{"en":"Lathe","zh":"车床"}}}.
 *
 * @param source the language that the text was written in
 * @param texts the text by language, at most {@value #MAX_LANGUAGES}, in the order of the tags
 * @param states the state of the translations that are {@link TranslationState#MACHINE} or
 *     {@link TranslationState#STALE}; all others are reviewed
 */
@JsonPropertyOrder({"source", "states", "texts"})
public record LocalizedText(String source, Map<String, String> texts, Map<String, TranslationState> states) {

    /** The most languages that one text may have. */
    public static final int MAX_LANGUAGES = 200;

    /**
     * Checks and copies. Line ends become line feeds.
     *
     * @param source the language that the text was written in
     * @param texts the text by language
     * @param states the state of the translations that nobody has checked
     * @throws RuleViolationException if a tag is not a language tag, the source text is missing, a state stands
     *     without its translation, or a text is blank or has control characters other than line feed and tab
     */
    public LocalizedText {
        source = LanguageTags.canonical(source);
        texts = checkedTexts(texts);
        if (!texts.containsKey(source)) {
            throw refused(Message.of("core.text.source-missing", "language", source));
        }
        states = checkedStates(states, source, texts);
    }

    @JsonCreator
    static LocalizedText fromJson(
            @JsonProperty("source") @Nullable String source,
            @JsonProperty("texts") @Nullable Map<String, String> texts,
            @JsonProperty("states") @Nullable Map<String, TranslationState> states) {
        return new LocalizedText(
                source == null ? "" : source, texts == null ? Map.of() : texts, states == null ? Map.of() : states);
    }

    /**
     * A text in its source language.
     *
     * @param language the language it is written in, a BCP 47 tag
     * @param text the text, not blank
     * @return the text without translations
     * @throws RuleViolationException if the tag or the text is refused
     */
    public static LocalizedText of(String language, String text) {
        return new LocalizedText(language, Map.of(language, text), Map.of());
    }

    /**
     * Adds or replaces a translation.
     *
     * @param language the translation's language, a BCP 47 tag other than the source's
     * @param text the translation, not blank
     * @param state how far it can be trusted, not {@link TranslationState#SOURCE}
     * @return this text with the translation
     * @throws RuleViolationException if the tag or the text is refused, or the language is that of the source (which
     *     {@link #withSource} changes)
     */
    public LocalizedText with(String language, String text, TranslationState state) {
        String tag = LanguageTags.canonical(language);
        Map<String, String> newTexts = new TreeMap<>(texts);
        newTexts.put(tag, text);
        return new LocalizedText(source, newTexts, statesWith(tag, state));
    }

    /**
     * Adds or replaces a translation that a person has checked.
     *
     * @param language the translation's language, a BCP 47 tag other than the source's
     * @param text the translation, not blank
     * @return this text with the translation
     * @throws RuleViolationException if the tag or the text is refused, or the language is that of the source
     */
    public LocalizedText with(String language, String text) {
        return with(language, text, TranslationState.REVIEWED);
    }

    /**
     * Changes the text that the others are translations of. If its wording differs from the text that stood there in
     * this language, every other text becomes stale.
     *
     * @param language the source's language; it may become another one than before
     * @param text the source text, not blank
     * @return this text with the source
     * @throws RuleViolationException if the tag or the text is refused
     */
    public LocalizedText withSource(String language, String text) {
        String tag = LanguageTags.canonical(language);
        Map<String, String> newTexts = new TreeMap<>(texts);
        boolean changed = !clean(tag, text).equals(newTexts.put(tag, text));
        Map<String, TranslationState> newStates = new TreeMap<>(states);
        if (changed) {
            newTexts.keySet().forEach(other -> newStates.put(other, TranslationState.STALE));
        }
        newStates.remove(tag);
        return new LocalizedText(tag, newTexts, newStates);
    }

    /**
     * Marks a translation as checked by a person against the present source.
     *
     * @param language the translation's language
     * @return this text with the translation reviewed; unchanged for the source's language
     * @throws RuleViolationException if there is no text in this language
     */
    public LocalizedText reviewed(String language) {
        String tag = LanguageTags.canonical(language);
        if (!texts.containsKey(tag)) {
            throw refused(Message.of("core.text.translation-missing", "language", tag, "languages", languages()));
        }
        return states.containsKey(tag)
                ? new LocalizedText(source, texts, statesWith(tag, TranslationState.REVIEWED))
                : this;
    }

    /**
     * Takes a translation away.
     *
     * @param language the translation's language
     * @return this text without it; unchanged if there is none
     * @throws RuleViolationException if the language is that of the source
     */
    public LocalizedText without(String language) {
        String tag = LanguageTags.canonical(language);
        Map<String, String> newTexts = new TreeMap<>(texts);
        newTexts.remove(tag);
        return new LocalizedText(source, newTexts, statesWith(tag, TranslationState.REVIEWED));
    }

    /**
     * The text to show to a reader: in the reader's language as exactly as possible (RFC 4647 lookup: the tag, then
     * the tag shortened part by part), then in another variant of the same language, then in the source language.
     *
     * @param reader the reader's language
     * @return the text
     */
    public String text(Locale reader) {
        for (String tag = reader.toLanguageTag(); !tag.isEmpty(); tag = shortened(tag)) {
            String text = texts.get(tag);
            if (text != null) {
                return text;
            }
        }
        return variant(reader.getLanguage());
    }

    /**
     * The text in exactly one language.
     *
     * @param language a BCP 47 tag
     * @return the text, or null if there is none
     */
    public @Nullable String get(String language) {
        String text = texts.get(language);
        return text != null ? text : texts.get(LanguageTags.canonical(language));
    }

    /**
     * How far the text in one language can be trusted.
     *
     * @param language a BCP 47 tag
     * @return its state, or null if there is no text
     */
    public @Nullable TranslationState state(String language) {
        String tag = LanguageTags.canonical(language);
        if (!texts.containsKey(tag)) {
            return null;
        }
        return tag.equals(source) ? TranslationState.SOURCE : states.getOrDefault(tag, TranslationState.REVIEWED);
    }

    /**
     * {@return the text in the source language}
     */
    public String sourceText() {
        return Objects.requireNonNull(texts.get(source), source);
    }

    /**
     * {@return the languages that there is a text in, in the order of their tags}
     */
    public Set<String> languages() {
        return texts.keySet();
    }

    /**
     * Which of some languages there is no text in.
     *
     * @param wanted BCP 47 tags
     * @return the missing ones, in the order of their tags
     */
    public SortedSet<String> missing(Set<String> wanted) {
        SortedSet<String> missing = new TreeSet<>();
        for (String language : wanted) {
            String tag = LanguageTags.canonical(language);
            if (!texts.containsKey(tag)) {
                missing.add(tag);
            }
        }
        return Collections.unmodifiableSortedSet(missing);
    }

    private Map<String, TranslationState> statesWith(String tag, TranslationState state) {
        Map<String, TranslationState> newStates = new TreeMap<>(states);
        newStates.put(tag, state);
        if (state == TranslationState.REVIEWED && !tag.equals(source)) {
            newStates.remove(tag);
        }
        return newStates;
    }

    private String variant(String language) {
        if (!source.startsWith(language + "-")) {
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                if (entry.getKey().startsWith(language + "-")) {
                    return entry.getValue();
                }
            }
        }
        return sourceText();
    }

    private static String shortened(String tag) {
        int end = tag.lastIndexOf('-');
        return end < 0 ? "" : tag.substring(0, end);
    }

    private static Map<String, String> checkedTexts(Map<String, String> texts) {
        if (texts.size() > MAX_LANGUAGES) {
            throw refused(Message.of("core.text.too-many-languages", "actual", texts.size(), "limit", MAX_LANGUAGES));
        }
        Map<String, String> checked = new TreeMap<>();
        texts.forEach((language, text) -> {
            String tag = LanguageTags.canonical(language);
            if (checked.put(tag, clean(tag, text)) != null) {
                throw refused(Message.of("core.text.language-twice", "language", tag));
            }
        });
        return Collections.unmodifiableMap(checked);
    }

    private static Map<String, TranslationState> checkedStates(
            Map<String, TranslationState> states, String source, Map<String, String> texts) {
        if (states.isEmpty()) {
            return Map.of();
        }
        Map<String, TranslationState> checked = new TreeMap<>();
        states.forEach((language, state) -> {
            String tag = LanguageTags.canonical(language);
            if (!texts.containsKey(tag)) {
                throw refused(
                        Message.of("core.text.translation-missing", "language", tag, "languages", texts.keySet()));
            }
            if (tag.equals(source) != (state == TranslationState.SOURCE)) {
                throw refused(Message.of("core.text.source-state", "language", tag, "state", state, "source", source));
            }
            if (state == TranslationState.MACHINE || state == TranslationState.STALE) {
                checked.put(tag, state);
            }
        });
        return Collections.unmodifiableMap(checked);
    }

    private static String clean(String language, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw refused(Message.of("core.text.blank", "language", language));
        }
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        lines.codePoints().filter(LocalizedText::isForbidden).findFirst().ifPresent(character -> {
            throw refused(Message.of(
                    "core.text.control-character",
                    "language",
                    language,
                    "character",
                    String.format(Locale.ROOT, "U+%04X", character)));
        });
        return lines;
    }

    /** Databases and XML refuse these: controls, and halves of surrogate pairs. */
    private static boolean isForbidden(int character) {
        if (Character.isISOControl(character)) {
            return character != '\n' && character != '\t';
        }
        return Character.getType(character) == Character.SURROGATE;
    }

    private static RuleViolationException refused(Message message) {
        return new RuleViolationException(Violation.of(message));
    }
}
