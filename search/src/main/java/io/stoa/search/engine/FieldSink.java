package io.stoa.search.engine;

import io.stoa.search.Facet;

/** Takes what an engine keeps of an entry, field by field. */
public interface FieldSink {

    /**
     * A value by which an entry is found as it stands.
     *
     * @param field the field, which may have several values
     * @param value the value, of a bounded length
     */
    void keyword(String field, String value);

    /**
     * A text whose words are found.
     *
     * @param field the field, which may have several texts
     * @param text the text
     */
    void text(String field, String text);

    /**
     * A value by which hits are counted.
     *
     * @param facet what is counted
     * @param value the value
     */
    void facet(Facet facet, String value);

    /**
     * A value by which hits are sorted.
     *
     * @param field the field
     * @param value the value, sorted by code points
     */
    void sortable(String field, String value);

    /**
     * A number by which hits are sorted.
     *
     * @param field the field
     * @param value the value
     */
    void sortable(String field, long value);

    /**
     * A number that lies in ranges.
     *
     * @param field the field
     * @param value the value
     */
    void number(String field, int value);

    /**
     * What is only shown.
     *
     * @param field the field
     * @param value the value
     */
    void stored(String field, String value);
}
