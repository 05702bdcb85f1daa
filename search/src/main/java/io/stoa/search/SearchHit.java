package io.stoa.search;

import io.stoa.core.ResourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param entry the entry
 * @param providerId the id of the organisation that provides it, which tells hits of the same title apart
 * @param title its title in its source language, or in the language in which it was found
 * @param snippet the part of its text that fits best, or null if nothing in the text fits
 * @param score how well it fits; scores of one search can be compared
 */
public record SearchHit(
        ResourceRef entry,
        String providerId,
        Marked title,
        @Nullable Marked snippet,
        float score) {

    /**
     * A text of which parts are marked. The text is plain: who shows it escapes it.
     *
     * @param text the text
     * @param marks the marked parts, in order and without overlaps
     */
    public record Marked(String text, List<Mark> marks) {

        /**
         * Copies the marks.
         *
         * @param text the text
         * @param marks the marked parts
         */
        public Marked {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A marked part.
     *
     * @param start where it begins, in UTF-16 units
     * @param end behind its last unit
     */
    public record Mark(int start, int end) {}
}
