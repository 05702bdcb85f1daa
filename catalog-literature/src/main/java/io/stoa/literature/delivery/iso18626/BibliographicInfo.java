package io.stoa.literature.delivery.iso18626;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted.
 *
 * @param supplierUniqueRecordId the supplying agency's identifier of the record, or null
 * @param title the title; of the whole, if a part is wanted, or null
 * @param author its author, or null
 * @param subtitle its subtitle, or null
 * @param seriesTitle its series, or null
 * @param edition its edition, or null
 * @param titleOfComponent the title of the wanted part, such as an article, or null
 * @param authorOfComponent the author of the part, or null
 * @param volume the volume, or null
 * @param issue the issue, or null
 * @param pagesRequested the pages that are wanted, or null
 * @param estimatedPages how many pages these may be, or null
 * @param itemIdentifiers identifiers of the item
 * @param sponsor a body that stands behind it, or null
 * @param informationSource where the description comes from, or null
 * @param recordIdentifiers identifiers of records of it
 */
public record BibliographicInfo(
        @Nullable String supplierUniqueRecordId,
        @Nullable String title,
        @Nullable String author,
        @Nullable String subtitle,
        @Nullable String seriesTitle,
        @Nullable String edition,
        @Nullable String titleOfComponent,
        @Nullable String authorOfComponent,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String pagesRequested,
        @Nullable String estimatedPages,
        List<ItemIdentifier> itemIdentifiers,
        @Nullable String sponsor,
        @Nullable String informationSource,
        List<RecordIdentifier> recordIdentifiers) {

    /**
     * Copies the lists.
     *
     * @param supplierUniqueRecordId the supplying agency's identifier of the record, or null
     * @param title the title; of the whole, if a part is wanted, or null
     * @param author its author, or null
     * @param subtitle its subtitle, or null
     * @param seriesTitle its series, or null
     * @param edition its edition, or null
     * @param titleOfComponent the title of the wanted part, such as an article, or null
     * @param authorOfComponent the author of the part, or null
     * @param volume the volume, or null
     * @param issue the issue, or null
     * @param pagesRequested the pages that are wanted, or null
     * @param estimatedPages how many pages these may be, or null
     * @param itemIdentifiers identifiers of the item
     * @param sponsor a body that stands behind it, or null
     * @param informationSource where the description comes from, or null
     * @param recordIdentifiers identifiers of records of it
     */
    public BibliographicInfo {
        itemIdentifiers = itemIdentifiers == null ? List.of() : List.copyOf(itemIdentifiers);
        recordIdentifiers = recordIdentifiers == null ? List.of() : List.copyOf(recordIdentifiers);
    }
}
