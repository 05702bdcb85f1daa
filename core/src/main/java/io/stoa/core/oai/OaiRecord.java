package io.stoa.core.oai;

import org.jspecify.annotations.Nullable;

/**
 * A record with its metadata.
 *
 * @param header what is said of every record
 * @param metadata its metadata, or null if it is deleted
 */
public record OaiRecord(OaiHeader header, @Nullable OaiMetadata metadata) {

    /**
     * A record as it is to be shown: without metadata it is deleted.
     *
     * @param header its header
     * @param metadata its metadata, or null if there is none any more
     * @return the record
     */
    public static OaiRecord of(OaiHeader header, @Nullable OaiMetadata metadata) {
        boolean gone = metadata == null && !header.deleted();
        return new OaiRecord(
                gone ? new OaiHeader(header.id(), header.datestamp(), header.sets(), true) : header, metadata);
    }
}
