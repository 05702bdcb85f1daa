package io.stoa.core.search;

import io.stoa.core.finder.Knowledge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue adds to what every entry has.
 *
 * @param names names of people and bodies, which are also found by pinyin
 * @param keywords what it is about, in words
 * @param identifiers identifiers in any written form
 * @param text other words that it can be found by
 * @param year the year that it belongs to, or null
 * @param type a finer type within the kind, such as {@code JOURNAL_ARTICLE}, or null
 * @param knowledge of people, what they know; {@link Knowledge#NONE} of everything else
 */
public record SearchDetails(
        List<String> names,
        List<String> keywords,
        List<String> identifiers,
        String text,
        @Nullable Integer year,
        @Nullable String type,
        Knowledge knowledge) {

    /** Nothing to add. */
    public static final SearchDetails NONE = ofText("");

    /**
     * Copies the lists.
     *
     * @param names names of people and bodies
     * @param keywords what it is about, in words
     * @param identifiers identifiers in any written form
     * @param text other words that it can be found by
     * @param year the year that it belongs to, or null
     * @param type a finer type within the kind, or null
     * @param knowledge what they know
     */
    public SearchDetails {
        names = List.copyOf(names);
        keywords = List.copyOf(keywords);
        identifiers = List.copyOf(identifiers);
    }

    /**
     * The details of something that knows nothing.
     *
     * @param names names of people and bodies
     * @param keywords what it is about, in words
     * @param identifiers identifiers in any written form
     * @param text other words that it can be found by
     * @param year the year that it belongs to, or null
     * @param type a finer type within the kind, or null
     */
    public SearchDetails(
            List<String> names,
            List<String> keywords,
            List<String> identifiers,
            String text,
            @Nullable Integer year,
            @Nullable String type) {
        this(names, keywords, identifiers, text, year, type, Knowledge.NONE);
    }

    /**
     * Words and nothing else.
     *
     * @param text the words, divided by spaces
     * @return the details
     */
    public static SearchDetails ofText(String text) {
        return new SearchDetails(List.of(), List.of(), List.of(), text, null, null);
    }
}
