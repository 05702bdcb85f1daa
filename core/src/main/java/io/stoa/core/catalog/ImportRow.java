package io.stoa.core.catalog;

import java.util.List;

/**
 * One row of an import: read, or unreadable with its problems.
 *
 * @param <D> what a row says, such as a draft
 */
public sealed interface ImportRow<D> {

    /**
     * {@return the row's number as its author counts, rising from row to row}
     */
    long number();

    /**
     * A row that was read.
     *
     * @param <D> what a row says, such as a draft
     * @param number the row's number
     * @param draft what it says
     */
    record Read<D>(long number, D draft) implements ImportRow<D> {}

    /**
     * A row that could not be read.
     *
     * @param <D> what a row says, such as a draft
     * @param number the row's number
     * @param problems why
     */
    record Unreadable<D>(long number, List<ImportProblem> problems) implements ImportRow<D> {

        /**
         * Copies the problems.
         *
         * @param number the row's number
         * @param problems why
         */
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
