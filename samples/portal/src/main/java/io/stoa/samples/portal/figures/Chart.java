package io.stoa.samples.portal.figures;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A chart with the table that it is drawn from. The page holds the table; a script draws it where there is one, so that everybody
 * can read the figures.
 *
 * @param name its name, by which the page finds title, note and headers
 * @param shape how it is drawn
 * @param series what the columns of numbers are called, in the reader's language
 * @param rows the rows
 */
record Chart(String name, Shape shape, List<String> series, List<Row> rows) {

    /** How a chart is drawn. */
    enum Shape {
        /** Upright bars. */
        BAR,
        /** Bars from left to right, for long names. */
        LYING,
        /** Lines. */
        LINE
    }

    public String shapeName() {
        return shape.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A row of the table.
     *
     * @param label what is counted
     * @param href where to look at it, or null
     * @param numbers the numbers, one for each series
     */
    record Row(String label, @Nullable String href, List<Number> numbers) {

        static Row of(String label, Number... numbers) {
            return new Row(label, null, List.of(numbers));
        }
    }
}
