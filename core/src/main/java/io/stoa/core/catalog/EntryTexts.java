package io.stoa.core.catalog;

import io.stoa.core.text.LocalizedText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The plain columns that are derived from an entry's texts. */
record EntryTexts(String title, String titleSort, String searchText) {

    private static final int SEARCH_TEXT_LENGTH = 4000;

    static EntryTexts of(EntryDraft draft, String moreText, UnaryOperator<String> sortForm) {
        String title = draft.titles().sourceText();
        StringBuilder words = new StringBuilder();
        append(words, draft.titles());
        words.append(moreText);
        return new EntryTexts(
                cut(title, CatalogEntry.TITLE_LENGTH),
                cut(sortForm.apply(title), CatalogEntry.TITLE_SORT_LENGTH),
                cut(fold(words.toString()), SEARCH_TEXT_LENGTH));
    }

    /** Folds width and case, so that ＳＥＭ, SEM and sem are the same word. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static void append(StringBuilder words, @Nullable LocalizedText text) {
        if (text == null) {
            return;
        }
        for (String language : text.languages()) {
            words.append(text.get(language)).append(' ');
        }
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
