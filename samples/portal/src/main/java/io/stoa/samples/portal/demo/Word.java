package io.stoa.samples.portal.demo;

import io.stoa.core.text.LocalizedText;

/**
 * A word in two languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
record Word(String zh, String en) {

    /** The same text in both languages, Chinese first. */
    LocalizedText text() {
        return LocalizedText.of("zh", zh).with("en", en);
    }

    /** The word in a longer text. */
    Word in(String chinese, String english) {
        return new Word(chinese.formatted(zh), english.formatted(en));
    }
}
