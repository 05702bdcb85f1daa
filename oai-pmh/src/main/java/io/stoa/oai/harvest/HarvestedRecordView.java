package io.stoa.oai.harvest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as its repository gave it.
 *
 * @param sourceId the repository
 * @param identifier its OAI identifier there
 * @param datestamp when it last changed there, by the repository's word
 * @param sets the sets that it belongs to
 * @param deleted whether it is deleted
 * @param metadata the element inside of {@code metadata}, an XML document of its own with every namespace that it uses; null
 *     if the record is deleted
 * @param about the elements inside of {@code about}, such as rights and provenance, each an XML document
 * @param changeNumber grows with every change of a record of this repository
 * @param harvestedAt when it was last found changed
 */
public record HarvestedRecordView(
        String sourceId,
        String identifier,
        Instant datestamp,
        List<String> sets,
        boolean deleted,
        @Nullable String metadata,
        List<String> about,
        long changeNumber,
        Instant harvestedAt) {

    /**
     * Copies the lists.
     *
     * @param sourceId the repository
     * @param identifier its OAI identifier
     * @param datestamp when it last changed there
     * @param sets the sets that it belongs to
     * @param deleted whether it is deleted
     * @param metadata its metadata
     * @param about what is said about the metadata
     * @param changeNumber its place in the order of changes
     * @param harvestedAt when it was last found changed
     */
    public HarvestedRecordView {
        sets = List.copyOf(sets);
        about = List.copyOf(about);
    }
}
