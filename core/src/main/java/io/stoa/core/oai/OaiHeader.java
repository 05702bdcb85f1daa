package io.stoa.core.oai;

import java.time.Instant;
import java.util.List;

/**
 * What is said of every record.
 *
 * @param id the entry's id
 * @param datestamp when the entry last changed
 * @param sets the specs of the sets that it belongs to
 * @param deleted whether it was shown once and is not any more
 */
public record OaiHeader(String id, Instant datestamp, List<String> sets, boolean deleted) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id the entry's id
     * @param datestamp when the entry last changed
     * @param sets the specs of the sets that it belongs to
     * @param deleted whether it was shown once and is not any more
     */
    public OaiHeader {
        sets = sets == null ? List.of() : List.copyOf(sets);
    }
}
