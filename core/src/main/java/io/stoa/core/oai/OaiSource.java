package io.stoa.core.oai;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue's side of OAI-PMH 2.0. It shows what everybody may see, whoever asks, and remembers as deleted what was
 * shown once and is not any more.
 */
public interface OaiSource {

    /**
     * {@return the kind of its entries, which is part of their identifiers}
     */
    String kind();

    /**
     * {@return the formats that it gives, Dublin Core among them}
     */
    List<OaiFormat> formats();

    /**
     * {@return its sets; empty if it has none}
     */
    List<OaiSet> sets();

    /**
     * {@return a time before which nothing changed}
     */
    Instant earliest();

    /**
     * A record's header.
     *
     * @param id the entry
     * @return the header, or null if it was never shown
     */
    @Nullable
    OaiHeader header(String id);

    /**
     * Headers by the time of their last change, then by id. The cost does not grow with what lies before.
     *
     * @param selection which are wanted
     * @param after the last header of the page before; its time and id count; null for the first page
     * @param most how many at most
     * @return the headers
     */
    List<OaiHeader> headers(OaiSelection selection, @Nullable OaiHeader after, int most);

    /**
     * Records with their metadata, as {@link #headers} gives their headers. Where one read gives both, a source does better
     * than this default, which reads twice.
     *
     * @param selection which are wanted
     * @param after the last header of the page before; its time and id count; null for the first page
     * @param most how many at most
     * @param prefix one of its formats
     * @return the records; one that went between the reads is deleted
     */
    default List<OaiRecord> records(OaiSelection selection, @Nullable OaiHeader after, int most, String prefix) {
        List<OaiHeader> headers = headers(selection, after, most);
        List<String> ids = headers.stream()
                .filter(header -> !header.deleted())
                .map(OaiHeader::id)
                .toList();
        Map<String, OaiMetadata> metadata = metadata(ids, prefix);
        return headers.stream()
                .map(header -> OaiRecord.of(header, header.deleted() ? null : metadata.get(header.id())))
                .toList();
    }

    /**
     * The metadata of some records, read at once.
     *
     * @param ids the entries
     * @param prefix one of its formats
     * @return the metadata by entry; one that has meanwhile gone is left out
     */
    Map<String, OaiMetadata> metadata(List<String> ids, String prefix);
}
